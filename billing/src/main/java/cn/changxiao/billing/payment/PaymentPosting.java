package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.allocation.AllocationPolicies;
import cn.changxiao.billing.allocation.AllocationPolicy;
import cn.changxiao.billing.closing.BillingMonths;
import cn.changxiao.billing.closing.ClosedMonths;
import cn.changxiao.billing.prepayment.PrepaymentCap;
import cn.changxiao.billing.shift.RunningShifts;
import cn.changxiao.property.Ids;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Records payments that are new, in one transaction: locks what is open, allocates, numbers and writes. */
@Singleton
class PaymentPosting {

    private final Clock clock;
    private final Ids ids;
    private final PayingUnits units;
    private final PaymentRows payments;
    private final AllocationRows allocations;
    private final AllocationPolicies policies;
    private final Credits credits;
    private final PrepaymentCap cap;
    private final RunningShifts shifts;
    private final BillingMonths months;
    private final AuditLog audit;

    PaymentPosting(
            Clock clock,
            Ids ids,
            PayingUnits units,
            PaymentRows payments,
            AllocationRows allocations,
            AllocationPolicies policies,
            Credits credits,
            PrepaymentCap cap,
            RunningShifts shifts,
            BillingMonths months,
            AuditLog audit) {
        this.clock = clock;
        this.ids = ids;
        this.units = units;
        this.payments = payments;
        this.allocations = allocations;
        this.policies = policies;
        this.credits = credits;
        this.cap = cap;
        this.shifts = shifts;
        this.months = months;
        this.audit = audit;
    }

    /**
     * As {@link #postTyped}, but refuses all if the rest of one would be more credit than the place lets a manager collect:
     * what may not be taken at the counter is not collected by a list either.
     */
    @Transactional
    List<PaymentId> postWithinCap(Viewer viewer, List<NewPayment> received) {
        List<PaymentId> recorded = postTyped(viewer, received);
        Map<UnitId, Money> paid = new LinkedHashMap<>();
        received.forEach(payment -> paid.merge(payment.unit(), payment.amount(), Money::plus));
        cap.requireWithin(Managers.issuer(viewer, "登记缴费").value(), paid);
        return recorded;
    }

    /**
     * As {@link #post}, for days that a person wrote down: one in a closed month is refused, for nobody raises the rate of
     * a past month by dating a receipt back.
     */
    @Transactional
    List<PaymentId> postTyped(Viewer viewer, List<NewPayment> received) {
        long issuer = Managers.issuer(viewer, "登记缴费").value();
        Set<BillingMonth> dated = new TreeSet<>();
        received.forEach(payment -> dated.add(BillingMonth.of(payment.receivedOn())));
        months.hold(issuer).requireOpen(dated, PreviewAllocation.DATED_BACK);
        return post(viewer, received);
    }

    /**
     * The ids in the order of the list; a duplicate key or transaction fails the whole. Money of a closed month counts in
     * the first open one, for it has arrived.
     */
    @Transactional
    List<PaymentId> post(Viewer viewer, List<NewPayment> received) {
        if (received.isEmpty()) {
            return List.of();
        }
        LocalDateTime now = LocalDateTime.now(clock);
        received.forEach(payment -> requirePast(payment, now.toLocalDate()));
        long issuer = Managers.issuer(viewer, "登记缴费").value();
        shifts.hold(
                viewer,
                received.stream().flatMap(payment -> payment.shift().stream()).toList());
        Batch batch = allocate(issuer, received);
        payments.insert(issuer, viewer.user(), batch.rows(), now);
        credits.add(issuer, batch.over());
        allocations.write(issuer, batch.lines(), now);
        List<PaymentId> recorded =
                batch.rows().stream().map(row -> new PaymentId(row.id())).toList();
        audit(viewer, received, recorded.get(0));
        return recorded;
    }

    private Batch allocate(long issuer, List<NewPayment> received) {
        ClosedMonths closed = months.hold(issuer);
        Map<Long, PayingUnits.PayingUnit> paying = units.lock(issuer, received);
        AllocationPolicy policy = policies.inForce(issuer);
        long firstId = ids.block(received.size());
        Batch batch = new Batch(new ArrayList<>(received.size()), new ArrayList<>(received.size()), new ArrayList<>());
        for (NewPayment payment : received) {
            PayingUnits.PayingUnit unit = PayingUnits.require(paying, payment.unit());
            OpenItems.Paid paid = unit.open().payDirected(payment, policy, closed);
            paying.put(payment.unit().value(), unit.with(paid.left()));
            batch.add(firstId + batch.rows().size(), payment, unit, paid);
        }
        return batch;
    }

    private static void requirePast(NewPayment payment, LocalDate today) {
        if (payment.receivedOn().isAfter(today)) {
            throw new ReceivedInFuture(payment.receivedOn(), today);
        }
    }

    private void audit(Viewer viewer, List<NewPayment> received, PaymentId first) {
        Money total = Money.sum(received.stream().map(NewPayment::amount).toList());
        audit.record(
                viewer,
                "RecordPayment",
                "payment:" + first,
                received.size() == 1
                        ? "户 %s 缴费 %s 元".formatted(received.get(0).unit(), total)
                        : "批量登记 %d 笔，共 %s 元".formatted(received.size(), total));
    }

    /** The rows that a list of payments comes to. */
    private record Batch(List<PaymentRows.Line> rows, List<AllocationRows.Line> lines, List<Credits.Credit> over) {

        void add(long id, NewPayment payment, PayingUnits.PayingUnit unit, OpenItems.Paid paid) {
            rows.add(new PaymentRows.Line(id, payment, unit.compound(), paid.over()));
            paid.allocations()
                    .forEach(allocation -> lines.add(
                            AllocationRows.Line.received(id, unit.building(), allocation, payment.receivedOn())));
            if (paid.over().isPositive()) {
                BillingMonth month = BillingMonth.of(payment.receivedOn());
                over.add(new Credits.Credit(payment.unit().value(), unit.compound(), paid.over(), month));
            }
        }
    }
}
