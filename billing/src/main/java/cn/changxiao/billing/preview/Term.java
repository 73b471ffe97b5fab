package cn.changxiao.billing.preview;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.UnitPrice;
import java.time.LocalDate;

/** The price at which one item of one compound is billed for one month. */
public record Term(BillingMonth month, FeeItem item, long tariff, UnitPrice price, LocalDate dueOn) {}
