package cn.changxiao.billing.chunk;

import cn.changxiao.billing.charge.Charge;

/** One line of a bill; {@code sequence} is the next free number of its unit, month and item. */
public record BilledLine(Charge charge, int sequence) {}
