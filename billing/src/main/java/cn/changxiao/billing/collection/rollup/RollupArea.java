package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.Managers;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who looks: the organisation with the area it oversees.
 *
 * @param code of the area; "" for those who oversee none, as managers and committees
 * @param name of the organisation
 * @param onlyIssuer the manager whose bills alone are seen; 0 for all
 */
record RollupArea(long organisation, String code, String name, long onlyIssuer) {

    private static final Set<Role> OVERSEERS = EnumSet.of(Role.STREET_OFFICE, Role.HOUSING_AUTHORITY);

    static RollupArea of(Viewer viewer, Sql sql) {
        boolean oversees = OVERSEERS.contains(viewer.role());
        return sql.first(
                        "SELECT o.name, o.jurisdiction_code FROM registry_organisation o WHERE o.organisation_id = ?",
                        row -> new RollupArea(
                                viewer.organisationKey(),
                                oversees ? row.getString("jurisdiction_code") : "",
                                row.getString("name"),
                                Managers.onlyIssuer(viewer)),
                        viewer.organisationKey())
                .orElseGet(() -> new RollupArea(0, "", viewer.name(), 0));
    }

    boolean isOverseen() {
        return !code.isEmpty();
    }

    boolean contains(String jurisdiction) {
        return isOverseen() && jurisdiction.startsWith(code);
    }

    /** The place levels by which the whole area can be split, the widest first. */
    List<RollupLevel> levels() {
        return isOverseen() ? RollupLevel.within(code) : RollupLevel.STREET.narrower();
    }
}
