package cn.changxiao.fund.loss;

import cn.changxiao.property.money.Money;

/** A voucher of a loss, by which the page leads to the books. */
public record LossVoucher(long journal, String number, String what, Money amount) {}
