package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.closing.BillingMonths;
import cn.changxiao.billing.closing.ClosedMonths;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Carries an approved adjustment out in one transaction: decision, reversing items, totals and credit, or nothing. */
@Singleton
class AdjustmentPosting {

    private static final String VOID = """
            INSERT INTO billing_bill_void (bill_id, adjustment_id, voided_on, recorded_at) VALUES (?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Clock clock;
    private final Proposals proposals;
    private final AdjustedBills bills;
    private final ReversalRows reversals;
    private final BillingMonths months;
    private final AuditLog audit;

    AdjustmentPosting(
            Sql sql,
            Clock clock,
            Proposals proposals,
            AdjustedBills bills,
            ReversalRows reversals,
            BillingMonths months,
            AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.proposals = proposals;
        this.bills = bills;
        this.reversals = reversals;
        this.months = months;
        this.audit = audit;
    }

    /** What became credit. */
    @Transactional
    Money approve(Viewer viewer, AdjustmentId id) {
        long issuer = Managers.issuer(viewer, "审批账单调整").value();
        Proposal proposal = proposals.lock(issuer, id);
        proposal.requireOpenFor(viewer.user());
        ClosedMonths closed = months.hold(issuer);
        AdjustedBill bill = bills.lock(issuer, proposal.bill());
        List<AdjustedBill.Lowering> lowerings = proposal.lower(bill);
        closed.requireOpen(Proposal.monthsOf(proposal.kind(), bill, lowerings), "调整该月的账单");
        LocalDateTime now = LocalDateTime.now(clock);
        Money credited = lowerings.isEmpty()
                ? Money.ZERO
                : reversals.write(new ReversalRows.Reversal(issuer, id, lowerings, now), bill);
        if (proposal.kind() == AdjustmentKind.VOID) {
            sql.update(VOID, bill.bill().value(), id.value(), now.toLocalDate(), now);
        }
        proposals.decide(viewer, proposal, new Proposals.Decision(AdjustmentState.APPROVED, credited, ""), now);
        audit.record(
                viewer,
                "ApproveAdjustment",
                "bill:" + bill.bill(),
                "批准%s %s：%s 元改为 %s 元，转预存款 %s 元"
                        .formatted(proposal.kind().label(), id, proposal.before(), proposal.after(), credited));
        return credited;
    }
}
