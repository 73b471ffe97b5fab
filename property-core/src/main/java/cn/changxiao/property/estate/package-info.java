/** Compounds, buildings and units with their areas. Who owns them is in {@code ownership}, who manages them in {@code management}. */
package cn.changxiao.property.estate;
