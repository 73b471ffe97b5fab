package cn.changxiao.property.policy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.organisation.OwnArea;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;

/**
 * Who may set what where: administrators everything, a street office what the nation leaves to the places, within its
 * own area. What concerns logging in belongs to no place.
 */
@Singleton
class SettableParameters {

    private static final Set<PolicyParameter> OF_NO_PLACE =
            EnumSet.of(PolicyParameter.LOGIN_FAILURES_MAX, PolicyParameter.LOGIN_LOCK, PolicyParameter.SESSION_LENGTH);

    private final Sql sql;
    private final Policies policies;
    private final OwnArea ownArea;
    private final Clock clock;

    SettableParameters(Sql sql, Policies policies, OwnArea ownArea, Clock clock) {
        this.sql = sql;
        this.policies = policies;
        this.ownArea = ownArea;
        this.clock = clock;
    }

    /**
     * Lets only those go on who may set the parameter for the place from the day on.
     *
     * @throws PolicyNotYoursToSet if the number is not the place's to set
     * @throws PolicyAlreadySet if the day has gone
     */
    void require(Viewer viewer, String place, PolicyParameter parameter, LocalDate validFrom) {
        viewer.require("设定政策参数", Role.ADMINISTRATOR, Role.STREET_OFFICE);
        LocalDate today = LocalDate.now(clock);
        if (!place.isEmpty() && sql.number("SELECT COUNT(*) FROM place_jurisdiction WHERE code = ?", place) == 0) {
            throw new InvalidValue("区划代码“%s”不存在，请从区划树中选择。".formatted(place));
        }
        ownArea.requireContains(viewer, place);
        if (!place.isEmpty() && OF_NO_PLACE.contains(parameter)) {
            throw new PolicyNotYoursToSet(parameter, "由整个系统共用，只能设定全国值");
        }
        boolean law = !policies.explain(parameter, "", today).isLocalSetting();
        if (viewer.role() != Role.ADMINISTRATOR && law) {
            throw new PolicyNotYoursToSet(parameter, "由国家规定，须由系统管理员按上级文件设定");
        }
        if (validFrom.isBefore(today)) {
            throw PolicyAlreadySet.past(validFrom, today);
        }
    }
}
