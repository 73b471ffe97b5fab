package cn.changxiao.billing.relief;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** The share that the place provides for vacant units; the nation provides none, so contracts and cities do. */
@Singleton
class VacancyShare {

    private final CompoundPolicies policies;

    VacancyShare(CompoundPolicies policies) {
        this.policies = policies;
    }

    /** @throws InvalidValue if the place provides none, so that the contract's must be given */
    long require(CompoundId compound, LocalDate day) {
        PolicyValue share = policies.explain(PolicyParameter.BILL_VACANCY_RELIEF, compound, day);
        if (share.value() == 0) {
            throw new InvalidValue("当地未规定空置房减免比例（%s），请填写物业服务合同约定的比例。".formatted(share.clause()));
        }
        return share.value();
    }
}
