package cn.changxiao.billing.suspense;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/** Lets a sum go whole because a person has matched its statement entry; the entry's payments are the caller's to record. */
@Singleton
public class MatchFromSuspense {

    private final HeldSums sums;

    MatchFromSuspense(HeldSums sums) {
        this.sums = sums;
    }

    /**
     * Takes the sum out of suspense, in the caller's transaction.
     *
     * @throws SuspenseSettled if the sum is not whole any more, or is not of this amount
     * @throws ReturnWaiting if a return of it waits for a second person
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Viewer viewer, SuspenseId id, Money amount) {
        HeldSums.Held held = sums.lock(Managers.issuer(viewer, "核对对账单"), id);
        if (held.returnStep() != 0) {
            throw ReturnWaiting.waits(id);
        }
        if (!held.open().equals(amount)) {
            throw new SuspenseSettled(id, held.open(), amount);
        }
        sums.lower(held, amount);
        sums.step(
                viewer,
                new BusinessKey("suspense:%s:matched".formatted(id)),
                held,
                new HeldSums.Step(SuspenseStepKind.MATCHED, amount, null, "人工匹配对账单明细"),
                id,
                amount);
    }
}
