package cn.changxiao.app.console.plan;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.plan.Plan;
import cn.changxiao.billing.plan.PlanState;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import java.util.List;

/** A page of payment plans; {@code user} may decide what others wrote. */
public record PlanListPage(List<Plan> plans, PageNumbers numbers, long user, boolean isManager) {

    static PlanListPage of(Viewer viewer, List<Plan> plans, PageNumbers numbers) {
        return new PlanListPage(plans, numbers, viewer.user().value(), viewer.role() != Role.STREET_OFFICE);
    }

    public boolean canDecide(Plan plan) {
        return isManager && plan.state() == PlanState.PROPOSED && plan.proposedBy() != user;
    }

    public static String tone(PlanState state) {
        return switch (state) {
            case PROPOSED -> "warn";
            case AGREED -> "info";
            case FULFILLED -> "good";
            case BROKEN -> "bad";
            case REJECTED -> "neutral";
        };
    }
}
