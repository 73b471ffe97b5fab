package cn.changxiao.billing.suspense;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** The transaction of {@link ResolveSuspense}: the payment and what it takes from suspense are one. */
@Singleton
class PayFromSuspense {

    private static final String TRANSACTION_USED =
            "SELECT COUNT(*) FROM billing_payment WHERE channel = ? AND channel_transaction = ?";
    private static final String PARTS_PAID =
            "SELECT COUNT(*) FROM billing_suspense_step WHERE suspense_id = ? AND kind = 'PAID'";

    private final Sql sql;
    private final HeldSums sums;
    private final RecordPayments recordPayments;
    private final AuditLog audit;

    PayFromSuspense(Sql sql, HeldSums sums, RecordPayments recordPayments, AuditLog audit) {
        this.sql = sql;
        this.sums = sums;
        this.recordPayments = recordPayments;
        this.audit = audit;
    }

    @Transactional
    PaymentId pay(Viewer viewer, ResolveSuspense.Command command) {
        HeldSums.Held held = sums.lock(Managers.issuer(viewer, "处理暂收款"), command.suspense());
        Object[] content = {command.suspense(), command.unit(), command.amount()};
        Optional<PaymentId> earlier = sums.known(command.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (held.returnStep() != 0) {
            throw ReturnWaiting.waits(held.id());
        }
        sums.lower(held, command.amount());
        PaymentId payment = recordPayments
                .recordWithin(viewer, List.of(payment(held, command)))
                .get(0);
        sums.step(
                viewer,
                command.key(),
                held,
                new HeldSums.Step(SuspenseStepKind.PAID, command.amount(), payment.value(), ""),
                content);
        audit.record(
                viewer,
                "ResolveSuspense",
                "suspense:" + held.id(),
                "暂收款 %s 元转为户 %s 的缴费".formatted(command.amount(), command.unit()));
        return payment;
    }

    private NewPayment payment(HeldSums.Held held, ResolveSuspense.Command command) {
        long part = sql.number(PARTS_PAID, held.id().value()) + 1;
        Money amount = command.amount();
        return new NewPayment(
                new BusinessKey("suspense:%s:%d".formatted(held.id(), part)),
                command.unit(),
                amount,
                held.channel(),
                transaction(held, part),
                held.receivedOn());
    }

    /** The channel's own number for the first part if it is free; one transaction is one payment. */
    private Optional<String> transaction(HeldSums.Held held, long part) {
        if (held.channel() == PaymentChannel.CASH) {
            return Optional.empty();
        }
        return held.transaction()
                .filter(number ->
                        part == 1 && sql.number(TRANSACTION_USED, held.channel().name(), number) == 0)
                .or(() -> Optional.of("SUSPENSE-%s-%d".formatted(held.id(), part)));
    }
}
