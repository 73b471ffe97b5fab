package cn.changxiao.billing.dunning;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Retry;
import cn.changxiao.billing.ladder.Ladder;
import cn.changxiao.billing.ladder.LadderLine;
import cn.changxiao.billing.ladder.Ladders;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

/**
 * Makes today's demands of one manager, compound by compound, each in a transaction: at most one a unit, stage and case,
 * however often and by how many at once it is called; what was cut short is taken up by the next call.
 */
@Singleton
public class DunOverdue {

    private static final String COMPOUNDS = """
            SELECT DISTINCT m.compound_id, c.name, i.name AS issuer_name FROM registry_management m
            JOIN registry_compound c ON c.compound_id = m.compound_id
            JOIN registry_organisation i ON i.organisation_id = m.organisation_id
            WHERE m.organisation_id = ? ORDER BY m.compound_id
            """;

    private final Sql sql;
    private final Clock clock;
    private final Ladders ladders;
    private final DueUnits dueUnits;
    private final DunningPosting posting;

    DunOverdue(Sql sql, Clock clock, Ladders ladders, DueUnits dueUnits, DunningPosting posting) {
        this.sql = sql;
        this.clock = clock;
        this.ladders = ladders;
        this.dueUnits = dueUnits;
        this.posting = posting;
    }

    /** What was demanded now. */
    public DunningSummary dun(Viewer viewer) {
        return dun(viewer, LocalDate.now(clock));
    }

    /**
     * Writes down, for the service itself, what was demanded on a day before it was introduced, of what is open still; no
     * message goes out for it.
     *
     * @throws RoleMissing if anybody else asks for another day than today
     */
    public DunningSummary dun(Viewer viewer, LocalDate day) {
        long issuer = Managers.issuer(viewer, "催缴").value();
        if (!day.equals(LocalDate.now(clock)) && !viewer.isService()) {
            throw new RoleMissing("补记往日的催缴");
        }
        LadderLine ladder = ladders.inForce(issuer);
        DunningTally tally = new DunningTally();
        for (DunningPosting.Place place : compounds(issuer)) {
            tally.add(Retry.whileContended(() -> posting.dun(viewer, place, ladder, day)));
        }
        return tally.summary();
    }

    /** What {@link #dun} would demand now; changes nothing. */
    public DunningSummary preview(Viewer viewer) {
        long issuer = Managers.issuer(viewer, "催缴").value();
        LocalDate today = LocalDate.now(clock);
        Ladder ladder = ladders.inForce(issuer).ladder();
        DunningTally tally = new DunningTally();
        for (DunningPosting.Place place : compounds(issuer)) {
            for (DueUnit unit : dueUnits.ofCompound(issuer, place.compound(), today)) {
                unit.next(ladder, today).ifPresent(stage -> tally.add(stage, unit.overdue()));
            }
        }
        return tally.summary();
    }

    private List<DunningPosting.Place> compounds(long issuer) {
        return sql.list(
                COMPOUNDS,
                row -> new DunningPosting.Place(
                        issuer, row.getString("issuer_name"), row.getLong("compound_id"), row.getString("name")),
                issuer);
    }
}
