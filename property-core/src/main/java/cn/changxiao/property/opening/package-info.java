/**
 * What the registry's imports and the modules that keep balances say to one another about opening balances. It knows no
 * bill and no voucher.
 */
package cn.changxiao.property.opening;
