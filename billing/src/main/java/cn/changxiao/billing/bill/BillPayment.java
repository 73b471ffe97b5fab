package cn.changxiao.billing.bill;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** A part of a payment that paid a bill; {@code payment} is 0 when it came from the unit's credit. */
public record BillPayment(long payment, String channel, LocalDate receivedOn, Money amount) {}
