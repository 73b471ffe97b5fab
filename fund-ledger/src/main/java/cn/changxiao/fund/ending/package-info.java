/**
 * 销户: an empty sub-account of a unit that no longer belongs in the fund ends by two persons. What ends together with its
 * money leaving is in {@code loss} and {@code transfer}.
 */
package cn.changxiao.fund.ending;
