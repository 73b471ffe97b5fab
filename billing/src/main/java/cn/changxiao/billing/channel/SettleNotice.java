package cn.changxiao.billing.channel;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.channel.CallbackAnswer.Outcome;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.prepayment.PrepaymentCap;
import cn.changxiao.billing.suspense.NewSuspense;
import cn.changxiao.billing.suspense.Suspense;
import cn.changxiao.billing.suspense.SuspenseReason;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/** The transaction of a notice: the payment, or the sum in suspense, and the mark that it was taken are one. */
@Singleton
class SettleNotice {

    private static final String RECORDED =
            "SELECT payment_id FROM billing_payment WHERE channel = ? AND channel_transaction = ?";
    private static final String MARK = """
            UPDATE billing_pay_order SET payment_id = ? WHERE order_id = ? AND payment_id IS NULL
            """;

    private final Sql sql;
    private final Clock clock;
    private final CallbackRows rows;
    private final LockedOrders orders;
    private final RecordPayments recordPayments;
    private final PrepaymentCap cap;
    private final Suspense suspense;

    SettleNotice(
            Sql sql,
            Clock clock,
            CallbackRows rows,
            LockedOrders orders,
            RecordPayments recordPayments,
            PrepaymentCap cap,
            Suspense suspense) {
        this.sql = sql;
        this.clock = clock;
        this.rows = rows;
        this.orders = orders;
        this.recordPayments = recordPayments;
        this.cap = cap;
        this.suspense = suspense;
    }

    @Transactional
    CallbackAnswer settle(PaymentChannel channel, PaymentNotice told) {
        LocalDateTime now = LocalDateTime.now(clock);
        PaymentNotice notice = notLater(told, now.toLocalDate());
        Optional<LockedOrders.Locked> order = orders.lock(channel, notice);
        // Asked after the lock: of many equal callbacks all but the first find its row here.
        Optional<CallbackAnswer> before = rows.find(channel, notice);
        if (before.isPresent()) {
            return before.get();
        }
        Optional<Long> recorded = sql.first(RECORDED, row -> row.getLong(1), channel.name(), notice.transaction());
        CallbackRows.Taken taken = recorded.isPresent()
                ? new CallbackRows.Taken(Outcome.PAID, recorded.get(), "此前已由其他途径入账")
                : take(channel, notice, order, now);
        return rows.write(channel, notice, taken, now);
    }

    private CallbackRows.Taken take(
            PaymentChannel channel, PaymentNotice notice, Optional<LockedOrders.Locked> order, LocalDateTime now) {
        if (order.isEmpty()) {
            return hold(channel, notice, "没有这个订单：" + notice.order());
        }
        LockedOrders.Locked locked = order.get();
        Optional<String> problem = locked.problem(notice, now);
        return problem.isPresent() ? hold(channel, notice, problem.get()) : pay(channel, notice, locked);
    }

    private CallbackRows.Taken pay(PaymentChannel channel, PaymentNotice notice, LockedOrders.Locked order) {
        Money most = cap.of(notice.merchant().value(), order.unit())
                .map(limit -> order.openOfUnit().plus(limit.room()))
                .orElse(notice.amount());
        Money amount = notice.amount().min(most);
        if (!amount.isPositive()) {
            return hold(channel, notice, "预存款已达预收上限");
        }
        List<BillId> bills = order.openBills();
        NewPayment payment = new NewPayment(
                        new BusinessKey("callback:%s:%s".formatted(channel.name(), notice.transaction())),
                        order.unit(),
                        amount,
                        channel,
                        Optional.of(notice.transaction()),
                        notice.paidOn())
                .choosing(bills);
        PaymentId paid = recordPayments
                .recordWithin(orders.merchant(channel, notice.merchant()), List.of(payment))
                .get(0);
        sql.update(MARK, paid.value(), order.id());
        Money rest = notice.amount().minus(amount);
        if (rest.isPositive()) {
            suspend(channel, notice, rest, "超过预收上限的部分");
        }
        return new CallbackRows.Taken(Outcome.PAID, paid.value(), rest.isPositive() ? "超过预收上限的部分已暂收" : "");
    }

    private CallbackRows.Taken hold(PaymentChannel channel, PaymentNotice notice, String why) {
        suspend(channel, notice, notice.amount(), why);
        return new CallbackRows.Taken(Outcome.SUSPENDED, null, why);
    }

    private void suspend(PaymentChannel channel, PaymentNotice notice, Money amount, String why) {
        suspense.hold(new NewSuspense(
                new BusinessKey("callback:%s:%s".formatted(channel.name(), notice.transaction())),
                notice.merchant(),
                channel,
                Optional.of(notice.transaction()),
                amount,
                notice.paidOn(),
                SuspenseReason.PAYMENT_REFUSED,
                why,
                notice.payer()));
    }

    /** A channel's clock may run ahead of ours; money is never received tomorrow. */
    private static PaymentNotice notLater(PaymentNotice told, LocalDate today) {
        return told.paidOn().isAfter(today)
                ? new PaymentNotice(
                        told.merchant(), told.order(), told.transaction(), told.amount(), today, told.payer())
                : told;
    }
}
