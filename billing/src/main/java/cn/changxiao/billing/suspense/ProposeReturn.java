package cn.changxiao.billing.suspense;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** One person of the manager proposes to give back all that is still in suspense of a sum. */
@Singleton
public class ProposeReturn {

    private static final int LONGEST_NOTE = 255;

    private final HeldSums sums;
    private final AuditLog audit;

    ProposeReturn(HeldSums sums, AuditLog audit) {
        this.sums = sums;
        this.audit = audit;
    }

    /**
     * Proposes, or does nothing if the same key did.
     *
     * @throws SuspenseSettled if nothing is in suspense any more
     * @throws ReturnWaiting if a return waits already
     */
    @Transactional
    public void propose(Viewer viewer, BusinessKey key, SuspenseId suspense, String note) {
        if (note.isBlank() || note.length() > LONGEST_NOTE) {
            throw new InvalidValue("请写明退回的原因和去向，不超过 %d 字。".formatted(LONGEST_NOTE));
        }
        HeldSums.Held held = sums.lock(Managers.issuer(viewer, "退回暂收款"), suspense);
        if (sums.known(key, suspense, note).isPresent()) {
            return;
        }
        if (held.returnStep() != 0) {
            throw ReturnWaiting.waits(suspense);
        }
        if (!held.open().isPositive()) {
            throw new SuspenseSettled(suspense, held.open(), held.open());
        }
        HeldSums.Step step = new HeldSums.Step(SuspenseStepKind.RETURN_PROPOSED, held.open(), null, note);
        sums.waitFor(held, sums.step(viewer, key, held, step, suspense, note));
        audit.record(viewer, "ProposeReturn", "suspense:" + suspense, "申请退回 %s 元：%s".formatted(held.open(), note));
    }
}
