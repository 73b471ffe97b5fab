package cn.changxiao.benchmarks;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.AnnounceDecision;
import cn.changxiao.property.decision.Announcement;
import cn.changxiao.property.decision.Courses;
import cn.changxiao.property.decision.Decision;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DraftDecision;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.decision.NewDecision;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.property.result.CountBallots;
import cn.changxiao.property.roll.VotingScope;
import cn.changxiao.property.tally.Tally;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SplittableRandom;

/** Counting 100,000 ballots of one decision from its roll and its trace, beside one bare SQL sum over the same rows. */
final class Tally100k implements Benchmark {

    private static final int BALLOTS = 100_000;
    private static final int EVERY_CORRECTED = 10;
    private static final String INSERT = """
            INSERT INTO decision_ballot_event (event_id, business_key, content_hash, decision_id, unit_id,
                sequence_number, kind, choice, channel, reason, recorded_by, recorded_at)
            VALUES (?, ?, REPEAT('x', 32), ?, ?, ?, ?, ?, 'DOORSTEP', '', 1, ?)
            """;
    private static final String BARE_SUM = """
            SELECT COUNT(*) FROM (
                SELECT e.choice, COUNT(*), COUNT(DISTINCT r.head_number), SUM(r.area_hundredths)
                FROM decision_roll_unit r
                JOIN decision_ballot_event e ON e.decision_id = ? AND e.unit_id = r.unit_id AND e.sequence_number = 1
                WHERE r.roll_id = ? GROUP BY e.choice) sums
            """;

    private final City city;
    private Decision decision;

    @SuppressWarnings("NullAway.Init")
    Tally100k(City city) {
        this.city = city;
    }

    @Override
    public String name() {
        return "tally_100k";
    }

    @Override
    public String unit() {
        return "s";
    }

    @Override
    public String limitIs() {
        return "one SQL statement that sums the same roll by choice, without trace and rule of heads";
    }

    @Override
    public Goal goal() {
        return Goal.valueAtMost(1);
    }

    @Override
    public void prepare() {
        RegisteredEstate estate = city.estateOf(BALLOTS);
        decision = announce(estate);
        city.bean(Sql.class).batch(INSERT, ballots(estate.units()));
        product();
        limit();
        product();
    }

    @Override
    public double limit() {
        long start = System.nanoTime();
        city.bean(Sql.class)
                .number(
                        BARE_SUM,
                        decision.id().value(),
                        decision.votingOrThrow("计票").roll().value());
        return seconds(start);
    }

    @Override
    public double product() {
        long start = System.nanoTime();
        Tally tally = city.bean(CountBallots.class).count(decision);
        double seconds = seconds(start);
        if (tally.heads().participating() != BALLOTS) {
            throw new IllegalStateException("counted " + tally.heads());
        }
        return seconds;
    }

    @Override
    public double ratio(double product, double limit) {
        return limit / product;
    }

    private Decision announce(RegisteredEstate estate) {
        Viewer clerk = Viewer.member(
                new UserId(1), "科员", Role.STREET_OFFICE, city.found(OrganisationKind.STREET_OFFICE, "测量街道办"));
        LocalDateTime now = LocalDateTime.now(city.bean(Clock.class));
        DecisionId id = city.bean(DraftDecision.class)
                .draft(
                        clerk,
                        new NewDecision(
                                new BusinessKey("benchmark:tally"),
                                Matter.COVENANT,
                                "修改管理规约",
                                "修改第八条。",
                                new VotingScope.WholeCompound(estate.compound()),
                                Optional.empty(),
                                Optional.empty(),
                                Set.of()));
        city.bean(AnnounceDecision.class)
                .announce(clerk, id, new Announcement(now.toLocalDate(), now.plusMonths(2), now.plusMonths(3)));
        return city.bean(Courses.class).get(id);
    }

    /** One ballot for each unit; every tenth has been corrected once. */
    private List<Object[]> ballots(List<UnitId> units) {
        SplittableRandom random = new SplittableRandom(7);
        long event = city.bean(Ids.class).block(2 * units.size());
        LocalDateTime now = LocalDateTime.now(city.bean(Clock.class));
        List<Object[]> rows = new ArrayList<>(2 * units.size());
        for (UnitId unit : units) {
            boolean isCorrected = random.nextInt(EVERY_CORRECTED) == 0;
            rows.add(row(event++, unit, 1, "CAST", choice(random), now));
            if (isCorrected) {
                rows.add(row(event++, unit, 2, "CORRECTED", choice(random), now));
            }
        }
        return rows;
    }

    private Object[] row(long event, UnitId unit, int sequence, String kind, String choice, LocalDateTime now) {
        return new Object[] {
            event, "benchmark:" + event, decision.id().value(), unit.value(), sequence, kind, choice, now
        };
    }

    private static String choice(SplittableRandom random) {
        return switch (random.nextInt(4)) {
            case 0 -> "AGAINST";
            case 1 -> "ABSTAIN";
            default -> "FOR";
        };
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
