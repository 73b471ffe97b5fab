package cn.changxiao.app.console.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.apart.DuesApart;
import cn.changxiao.billing.collection.apart.DuesOfMonth;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.billing.collection.rollup.Rollup;
import cn.changxiao.billing.collection.rollup.RollupLevel;
import cn.changxiao.billing.collection.rollup.RollupPath;
import cn.changxiao.billing.collection.rollup.RollupStep;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** Makes the board of a part of what the viewer sees, with the target and the alert of the place where the viewer is. */
@Singleton
final class RateBoardPages {

    private static final long ALL = 0;

    private final RateRollup rateRollup;
    private final DuesOfMonth duesOfMonth;
    private final RateCharts charts;
    private final Policies policies;
    private final CompoundPolicies places;
    private final Clock clock;

    RateBoardPages(
            RateRollup rateRollup,
            DuesOfMonth duesOfMonth,
            RateCharts charts,
            Policies policies,
            CompoundPolicies places,
            Clock clock) {
        this.rateRollup = rateRollup;
        this.duesOfMonth = duesOfMonth;
        this.charts = charts;
        this.policies = policies;
        this.places = places;
        this.clock = clock;
    }

    /** The board of a month, or of the last one with bills if the text is empty. */
    RateBoardPage page(Viewer viewer, RollupPath path, Optional<RollupLevel> by, String month) {
        Rollup rollup = rateRollup.of(viewer, path, by, month(viewer, month));
        LocalDate today = LocalDate.now(clock);
        String place = places.place(viewer);
        long target = policies.value(PolicyParameter.COLLECTION_TARGET, place, today);
        return new RateBoardPage(
                rollup,
                BoardLinks.of(viewer, rollup.month()),
                apart(viewer, path, rollup.month()),
                charts.trend(rollup, target),
                charts.managers(rollup),
                target,
                policies.value(PolicyParameter.COLLECTION_ALERT, place, today));
    }

    /** Of everything or of one whole compound; of other parts it is not told apart. */
    private Optional<DuesApart> apart(Viewer viewer, RollupPath path, BillingMonth month) {
        if (path.steps().isEmpty()) {
            return Optional.of(duesOfMonth.of(viewer, ALL, month));
        }
        RollupStep last = path.steps().get(path.steps().size() - 1);
        boolean isWholeCompound = last.level() == RollupLevel.COMPOUND
                && path.steps().stream().allMatch(step -> step.level().isPlace());
        return isWholeCompound ? Optional.of(duesOfMonth.of(viewer, last.id(), month)) : Optional.empty();
    }

    BillingMonth month(Viewer viewer, String month) {
        return month.isEmpty() ? rateRollup.latest(viewer) : BillingMonth.parse(month);
    }
}
