package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The transactions that close months and open them again, one at a time for an issuer. */
@Singleton
class MonthPosting {

    private static final String ADVANCE = """
            UPDATE billing_month_gate SET closed_until = ? WHERE issuer_id = ? AND closed_until < ?
            """;
    private static final String CLOSE_AGAIN = "DELETE FROM billing_reopened_month WHERE issuer_id = ? AND period = ?";
    private static final String REOPEN = "INSERT INTO billing_reopened_month (issuer_id, period) VALUES (?, ?)";

    private final Sql sql;
    private final Clock clock;
    private final BillingMonths months;
    private final MonthSteps steps;
    private final ClosingChecks checks;
    private final AuditLog audit;

    MonthPosting(Sql sql, Clock clock, BillingMonths months, MonthSteps steps, ClosingChecks checks, AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.months = months;
        this.steps = steps;
        this.checks = checks;
        this.audit = audit;
    }

    @Transactional
    MonthStepId close(Viewer viewer, BusinessKey key, BillingMonth month) {
        long issuer = viewer.organisationKey();
        ClosedMonths closed = months.lock(issuer);
        MonthSteps.Request request = new MonthSteps.Request(key, issuer, month, MonthStepKind.CLOSED, "");
        Optional<MonthStepId> earlier = steps.known(request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        requireClosable(issuer, month, closed);
        sql.update(ADVANCE, month.number(), issuer, month.number());
        sql.update(CLOSE_AGAIN, issuer, month.number());
        audit.record(viewer, "CloseBillingMonth", "billing-month:" + month, "账期 %s 结账".formatted(month));
        return steps.add(viewer, request);
    }

    private void requireClosable(long issuer, BillingMonth month, ClosedMonths closed) {
        if (closed.isClosed(month)) {
            throw MonthNotClosable.alreadyClosed(month);
        }
        if (!month.lastDay().isBefore(LocalDate.now(clock))) {
            throw MonthNotClosable.notOver(month);
        }
        List<ClosingCheck> found = checks.of(issuer, month);
        if (found.stream().anyMatch(ClosingCheck::keepsOpen)) {
            throw MonthNotClosable.unfinished(month, found);
        }
    }

    @Transactional
    MonthStepId propose(Viewer viewer, BusinessKey key, BillingMonth month, String reason) {
        long issuer = viewer.organisationKey();
        ClosedMonths closed = months.lock(issuer);
        MonthSteps.Request request = new MonthSteps.Request(key, issuer, month, MonthStepKind.REOPEN_PROPOSED, reason);
        Optional<MonthStepId> earlier = steps.known(request);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        if (!closed.isClosed(month)) {
            throw ReopeningRefused.notClosed(month);
        }
        if (steps.ofMonth(issuer, month).stream().anyMatch(MonthStep::waits)) {
            throw ReopeningRefused.waits(month);
        }
        audit.record(viewer, "ProposeReopening", "billing-month:" + month, "申请重新开账 %s：%s".formatted(month, reason));
        return steps.add(viewer, request);
    }

    @Transactional
    MonthStepId decide(Viewer viewer, MonthStepId id, boolean approve, String reason) {
        long issuer = viewer.organisationKey();
        months.lock(issuer);
        MonthStep proposal = steps.one(issuer, id)
                .filter(step -> step.kind() == MonthStepKind.REOPEN_PROPOSED)
                .orElseThrow(() -> new NotFound("开账申请", id));
        if (!proposal.waits()) {
            throw ReopeningRefused.decided(proposal.month());
        }
        if (proposal.by() == viewer.user().value()) {
            throw new SamePersonCannotCheck("重新开账审批");
        }
        if (approve) {
            sql.update(REOPEN, issuer, proposal.month().number());
        }
        MonthStepKind kind = approve ? MonthStepKind.REOPENED : MonthStepKind.REOPEN_REJECTED;
        steps.answer(viewer, proposal, kind, reason);
        audit.record(
                viewer,
                "DecideReopening",
                "billing-month:" + proposal.month(),
                "%s %s：%s".formatted(kind.label(), proposal.month(), proposal.reason()));
        return id;
    }
}
