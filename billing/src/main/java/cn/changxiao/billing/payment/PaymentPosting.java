package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.property.Ids;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Records payments that are new, in one transaction: locks what is open, allocates, numbers and writes. */
@Singleton
class PaymentPosting {

    private final Clock clock;
    private final Ids ids;
    private final PayingUnits units;
    private final PaymentRows payments;
    private final AllocationRows allocations;
    private final Credits credits;
    private final AuditLog audit;

    PaymentPosting(
            Clock clock,
            Ids ids,
            PayingUnits units,
            PaymentRows payments,
            AllocationRows allocations,
            Credits credits,
            AuditLog audit) {
        this.clock = clock;
        this.ids = ids;
        this.units = units;
        this.payments = payments;
        this.allocations = allocations;
        this.credits = credits;
        this.audit = audit;
    }

    /** The ids in the order of the list; a duplicate key or transaction fails the whole. */
    @Transactional
    List<PaymentId> post(Viewer viewer, List<NewPayment> received) {
        if (received.isEmpty()) {
            return List.of();
        }
        LocalDateTime now = LocalDateTime.now(clock);
        received.forEach(payment -> requirePast(payment, now.toLocalDate()));
        long issuer = Managers.issuer(viewer, "登记缴费").value();
        Map<Long, PayingUnits.PayingUnit> paying = units.lock(issuer, received);
        long firstId = ids.block(received.size());

        List<PaymentRows.Line> rows = new ArrayList<>(received.size());
        List<AllocationRows.Line> lines = new ArrayList<>(received.size());
        List<Credits.Credit> over = new ArrayList<>();
        for (NewPayment payment : received) {
            PayingUnits.PayingUnit unit = PayingUnits.require(paying, payment.unit());
            BillingMonth month = BillingMonth.of(payment.receivedOn());
            OpenItems.Paid paid = unit.open().pay(payment.amount(), month);
            paying.put(payment.unit().value(), unit.with(paid.left()));
            long id = firstId + rows.size();
            rows.add(new PaymentRows.Line(id, payment, unit.compound(), paid.over()));
            paid.allocations().forEach(allocation -> lines.add(new AllocationRows.Line(id, allocation)));
            if (paid.over().isPositive()) {
                over.add(new Credits.Credit(payment.unit().value(), unit.compound(), paid.over(), month));
            }
        }
        payments.insert(issuer, viewer.user(), rows, now);
        credits.add(issuer, over);
        allocations.write(issuer, lines, now);
        audit(viewer, received, firstId);
        return rows.stream().map(row -> new PaymentId(row.id())).toList();
    }

    private static void requirePast(NewPayment payment, LocalDate today) {
        if (payment.receivedOn().isAfter(today)) {
            throw new ReceivedInFuture(payment.receivedOn(), today);
        }
    }

    private void audit(Viewer viewer, List<NewPayment> received, long firstId) {
        Money total = Money.sum(received.stream().map(NewPayment::amount).toList());
        audit.record(
                viewer,
                "RecordPayment",
                "payment:" + firstId,
                received.size() == 1
                        ? "户 %s 缴费 %s 元".formatted(received.get(0).unit(), total)
                        : "批量登记 %d 笔，共 %s 元".formatted(received.size(), total));
    }
}
