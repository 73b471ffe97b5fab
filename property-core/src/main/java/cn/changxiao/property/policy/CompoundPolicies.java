package cn.changxiao.property.policy;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** The policy that applies to a compound, that of the smallest place it belongs to, and the place of who is asking. */
@Singleton
public class CompoundPolicies {

    private final Sql sql;
    private final Policies policies;

    CompoundPolicies(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    /**
     * The number in force for the compound, with who set it and by what clause.
     *
     * @throws NotFound if there is no such compound
     * @throws PolicyNotSet if nobody has set one
     */
    public PolicyValue explain(PolicyParameter parameter, CompoundId compound, LocalDate on) {
        return policies.explain(parameter, place(compound), on);
    }

    /**
     * The code of the community, or of the street where the community is not known.
     *
     * @throws NotFound if there is no such compound
     */
    public String place(CompoundId compound) {
        return sql.first(
                        "SELECT COALESCE(community_code, street_code) FROM estate_compound WHERE compound_id = ?",
                        row -> row.getString(1),
                        compound.value())
                .orElseThrow(() -> new NotFound("小区", compound));
    }

    /** The code of the place where the viewer's organisation is; empty for those who have none. */
    public String place(Viewer viewer) {
        return sql.first(
                        "SELECT jurisdiction_code FROM party_organisation WHERE organisation_id = ?",
                        row -> row.getString(1),
                        viewer.organisationKey())
                .orElse("");
    }
}
