/**
 * Taking a distribution back that was handed out: as a whole, once, by two persons, by linked reversals of its vouchers. What
 * hands out is in {@code interest}.
 */
package cn.changxiao.fund.interest.undo;
