package cn.changxiao.fund.report;

import cn.changxiao.property.money.Money;

/** What one voucher did to one title. */
public record TitleEntry(VoucherHead voucher, Money debit, Money credit) {}
