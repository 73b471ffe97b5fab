package cn.changxiao.billing.charge;

import cn.changxiao.billing.tariff.FeeItem;

/** Days of the month on which an item could not be charged, and why; {@code firstDay} is 1 to 31. */
public record Parked(FeeItem item, ParkReason reason, int firstDay, int days) {}
