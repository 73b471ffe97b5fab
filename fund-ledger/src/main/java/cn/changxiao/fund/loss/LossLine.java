package cn.changxiao.fund.loss;

import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;

/** What one sub-account of a lost building had; {@code isPrepared} once it is in a payment, {@code isPaid} when paid. */
public record LossLine(
        UnitId unit, String place, boolean isSellers, Money amount, boolean isPrepared, boolean isPaid) {}
