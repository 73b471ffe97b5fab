/** What a unit is, since when and until when, and which units it came from. Its owners are in {@code ownership}. */
package cn.changxiao.property.unitrecord;
