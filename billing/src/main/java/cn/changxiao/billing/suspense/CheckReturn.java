package cn.changxiao.billing.suspense;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** A second person approves or refuses the return of money in suspense; approved money is out of it. */
@Singleton
public class CheckReturn {

    private final HeldSums sums;
    private final AuditLog audit;

    CheckReturn(HeldSums sums, AuditLog audit) {
        this.sums = sums;
        this.audit = audit;
    }

    /**
     * Decides on the return that waits, or does nothing if the same key did.
     *
     * @throws ReturnWaiting if no return waits
     * @throws SamePersonCannotCheck if the viewer proposed it
     */
    @Transactional
    public void check(Viewer viewer, BusinessKey key, SuspenseId suspense, Decision decision) {
        HeldSums.Held held = sums.lock(Managers.issuer(viewer, "复核退回"), suspense);
        if (sums.known(key, suspense, decision).isPresent()) {
            return;
        }
        if (held.returnStep() == 0) {
            throw ReturnWaiting.none(suspense);
        }
        if (held.proposer() == viewer.user().value()) {
            throw new SamePersonCannotCheck("暂收款退回复核");
        }
        if (decision == Decision.APPROVE) {
            sums.lower(held, held.open());
        }
        sums.step(viewer, key, held, new HeldSums.Step(decision.kind, held.open(), null, ""), suspense, decision);
        sums.waitFor(held, 0);
        audit.record(
                viewer, "CheckReturn", "suspense:" + suspense, "%s %s 元".formatted(decision.kind.label(), held.open()));
    }

    /** What the second person says. */
    public enum Decision {
        APPROVE(SuspenseStepKind.RETURNED),
        REFUSE(SuspenseStepKind.RETURN_REFUSED);

        private final SuspenseStepKind kind;

        Decision(SuspenseStepKind kind) {
            this.kind = kind;
        }
    }
}
