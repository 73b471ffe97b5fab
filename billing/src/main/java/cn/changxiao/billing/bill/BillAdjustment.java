package cn.changxiao.billing.bill;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;

/** What was taken off a bill after it was issued; the amount is negative. */
public record BillAdjustment(FeeItem item, BillingMonth month, Money amount) {}
