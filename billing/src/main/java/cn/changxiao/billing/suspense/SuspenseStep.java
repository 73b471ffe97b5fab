package cn.changxiao.billing.suspense;

import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.money.Money;
import java.time.LocalDateTime;
import java.util.Optional;

/** Something that happened to money in suspense. */
public record SuspenseStep(
        SuspenseStepKind kind, Money amount, Optional<PaymentId> payment, String note, LocalDateTime at) {}
