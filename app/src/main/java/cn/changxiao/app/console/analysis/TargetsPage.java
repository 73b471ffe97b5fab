package cn.changxiao.app.console.analysis;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.target.TargetLine;
import cn.changxiao.billing.collection.target.TargetRate;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.policy.PolicyUnit;
import java.util.List;
import java.util.Map;

/**
 * Targets and, for a street office, the form of a new one.
 *
 * @param policy what counts where nothing is set
 */
public record TargetsPage(
        List<TargetLine> lines,
        TargetRate policy,
        boolean maySet,
        Map<OrganisationId, String> managers,
        BillingMonth month,
        String key) {

    public static String percent(long ppm) {
        return PolicyUnit.PARTS_PER_MILLION.text(ppm);
    }
}
