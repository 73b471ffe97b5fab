package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.BillingMonth;

/** What a month's current-period rate may be, in parts per million: expected, and between which two with 95 % confidence. */
public record ForecastMonth(BillingMonth month, long expectedPpm, long lowPpm, long highPpm) {}
