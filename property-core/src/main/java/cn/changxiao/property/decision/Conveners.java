package cn.changxiao.property.decision;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.VisibleCompounds;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/** Who may lead a vote: the compound's committee, or its street office where there is none (条例 art. 10). */
@Singleton
public class Conveners {

    private static final String HAS_COMMITTEE =
            "SELECT COUNT(*) FROM registry_compound WHERE compound_id = ? AND committee_id IS NOT NULL";

    private final Sql sql;
    private final VisibleCompounds compounds;

    Conveners(Sql sql, VisibleCompounds compounds) {
        this.sql = sql;
        this.compounds = compounds;
    }

    /**
     * Lets only who leads the vote go on.
     *
     * @throws CommitteeConvenes if a street office does what the committee has to do
     */
    public void require(Viewer viewer, String step, CompoundId compound) {
        requireStaff(viewer, step, compound);
        if (viewer.role() == Role.STREET_OFFICE && sql.number(HAS_COMMITTEE, compound.value()) > 0) {
            throw new CommitteeConvenes(step);
        }
    }

    /** Lets committee and street office go on: entering ballots, confirming a result, answering objections. */
    public void requireStaff(Viewer viewer, String step, CompoundId compound) {
        viewer.require(step, Role.OWNERS_COMMITTEE, Role.STREET_OFFICE);
        compounds.require(viewer, compound);
    }
}
