/** Organisations, persons and users: who acts and who is acted for. What a unit's owner owns is in {@code ownership}. */
package cn.changxiao.property.party;
