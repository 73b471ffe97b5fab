package cn.changxiao.billing.latefee;

import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The cap over the daily rate in a compound, by the policy of its place. */
@Singleton
class LateFeeCap {

    private final Policies policies;
    private final CompoundPolicies compoundPolicies;

    LateFeeCap(Policies policies, CompoundPolicies compoundPolicies) {
        this.policies = policies;
        this.compoundPolicies = compoundPolicies;
    }

    /** @throws LateFeeAboveCap if the rate is above the cap that is in force on the day */
    void require(CompoundId compound, int perDay, LocalDate on) {
        PolicyValue cap = compoundPolicies.explain(PolicyParameter.BILL_LATE_FEE_PER_DAY, compound, on);
        if (perDay > cap.value()) {
            throw new LateFeeAboveCap(perDay, cap);
        }
    }

    /** The cap of every day before {@code until}, as it changed. */
    DailyRates before(CompoundId compound, LocalDate until) {
        List<PolicyValue> values =
                policies.candidates(PolicyParameter.BILL_LATE_FEE_PER_DAY, compoundPolicies.place(compound), until);
        NavigableMap<LocalDate, Long> caps = new TreeMap<>();
        for (PolicyValue change : values) {
            LocalDate day = change.validFrom();
            // The list begins with the smallest place's latest value: the first that is in force decides.
            values.stream()
                    .filter(value -> !value.validFrom().isAfter(day))
                    .findFirst()
                    .ifPresent(value -> caps.put(day, value.value()));
        }
        return new DailyRates(caps);
    }
}
