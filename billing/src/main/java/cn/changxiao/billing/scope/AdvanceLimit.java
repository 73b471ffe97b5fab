package cn.changxiao.billing.scope;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/** How far ahead bills may reach: as many months after the current one as the profile of every street allows. */
@Singleton
public class AdvanceLimit {

    private final Policies policies;
    private final Clock clock;

    AdvanceLimit(Policies policies, Clock clock) {
        this.policies = policies;
        this.clock = clock;
    }

    /** @throws TooFarAhead if the last month is later than a street of the compounds allows */
    public void require(BillingMonth last, List<ManagedCompound> compounds) {
        LocalDate today = LocalDate.now(clock);
        BillingMonth current = BillingMonth.of(today);
        if (!last.isAfter(current)) {
            return;
        }
        List<String> streets =
                compounds.stream().map(ManagedCompound::street).distinct().toList();
        for (String street : streets) {
            PolicyValue limit = policies.explain(PolicyParameter.BILL_PREPAYMENT_MAX, street, today);
            BillingMonth latest = current.plus(Math.toIntExact(limit.value()));
            if (last.isAfter(latest)) {
                throw new TooFarAhead(last, latest, limit);
            }
        }
    }
}
