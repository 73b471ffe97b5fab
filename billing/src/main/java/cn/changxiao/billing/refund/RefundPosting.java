package cn.changxiao.billing.refund;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Numbering;
import cn.changxiao.billing.payment.Credits;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.release.Release;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** Takes approved refunds out of the unit's credit in one transaction, releasing what they paid, or does nothing. */
@Singleton
class RefundPosting {

    private final Clock clock;
    private final RefundRows refunds;
    private final Refundable refundable;
    private final Release release;
    private final Credits credits;
    private final Numbering numbering;
    private final AuditLog audit;

    RefundPosting(
            Clock clock,
            RefundRows refunds,
            Refundable refundable,
            Release release,
            Credits credits,
            Numbering numbering,
            AuditLog audit) {
        this.clock = clock;
        this.refunds = refunds;
        this.refundable = refundable;
        this.release = release;
        this.credits = credits;
        this.numbering = numbering;
        this.audit = audit;
    }

    /** The number of the refund's receipt in its year. */
    @Transactional
    long approve(Viewer viewer, RefundId id) {
        long issuer = Managers.issuer(viewer, "审批退款").value();
        RefundRows.Row refund = refunds.lock(issuer, id);
        refund.require(RefundState.REQUESTED);
        if (refund.requestedBy().equals(viewer.user())) {
            throw new SamePersonCannotCheck("退款审批");
        }
        LocalDateTime now = LocalDateTime.now(clock);
        refund.payment().ifPresent(payment -> toCredit(issuer, refund, payment, now));
        Money balance = refundable.lockCredit(issuer, refund.unit());
        if (refund.amount().isMoreThan(balance)) {
            throw new RefundMoreThanThere(refund.amount(), balance);
        }
        credits.take(refund.unit().value(), issuer, refund.amount());
        long number = numbering.take(issuer, Numbering.Kind.REFUND, now.getYear(), 1);
        refunds.approve(refund, viewer.user(), number, now);
        audit.record(viewer, "ApproveRefund", "refund:" + id, "批准退款 %s 元".formatted(refund.amount()));
        return number;
    }

    /** The other way: the money is the unit's credit again; what was released stays open. */
    @Transactional
    void giveUp(Viewer viewer, RefundId id, String reason) {
        long issuer = Managers.issuer(viewer, "撤回退款").value();
        RefundRows.Row refund = refunds.lock(issuer, id);
        refund.require(RefundState.APPROVED);
        if (refund.requestedBy().equals(viewer.user())) {
            throw new SamePersonCannotCheck("撤回已批准的退款");
        }
        refund.payment().ifPresent(refundable::lock);
        if (!release.lock(issuer, refund.unit())) {
            throw new RefundUnitGone(refund.id());
        }
        credits.giveBack(refund.unit().value(), issuer, refund.amount());
        refunds.giveUp(refund, viewer.user(), reason, LocalDateTime.now(clock));
        audit.record(viewer, "GiveUpRefund", "refund:" + id, "退款 %s 元未能付款，退回预存款：%s".formatted(refund.amount(), reason));
    }

    /** Releases as much as does not wait as credit already. */
    private void toCredit(long issuer, RefundRows.Row refund, PaymentId payment, LocalDateTime now) {
        refundable.lock(payment);
        release.lock(issuer, refund.unit());
        Refundable.OfPayment there = refundable.payment(issuer, payment);
        if (refund.amount().isMoreThan(there.most())) {
            throw new RefundMoreThanThere(refund.amount(), there.most());
        }
        Money missing = there.toRelease(refund.amount(), refundable.lockCredit(issuer, refund.unit()));
        missing = missing.minus(release.ofPayment(issuer, payment, missing, now));
        missing = missing.minus(release.ofCredit(issuer, refund.unit(), missing, now));
        if (missing.isPositive()) {
            throw new RefundMoreThanThere(refund.amount(), refund.amount().minus(missing));
        }
    }
}
