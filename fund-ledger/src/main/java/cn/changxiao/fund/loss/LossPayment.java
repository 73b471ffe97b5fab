package cn.changxiao.fund.loss;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;

/** A payment for a lost building. */
public record LossPayment(
        long id,
        LossPayee payee,
        LocalDate paidOn,
        String note,
        Money amount,
        long units,
        boolean isPaid,
        long makerId) {}
