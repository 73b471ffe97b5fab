package cn.changxiao.property.noticeboard;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.CompoundScope;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Lists the decisions of the compounds that the viewer sees; a draft is nobody's business but its makers'. */
@Singleton
public class DecisionLines {

    private static final String FROM = """
            FROM decision_proposal p
            JOIN decision_course d ON d.decision_id = p.decision_id
            JOIN registry_compound c ON c.compound_id = p.compound_id
            LEFT JOIN decision_roll r ON r.roll_id = d.roll_id
            WHERE
            """;
    private static final String SELECT = """
            SELECT p.decision_id, p.compound_id, c.name, p.matter, p.title, p.scope_text, d.state, d.opens_at, d.closes_at,
                d.challenge_until, r.unit_count, r.head_count, r.area_hundredths
            """;
    private static final String MATCHES = """
            AND (? = 0 OR d.state <> 'DRAFT') AND (? = 0 OR p.compound_id = ?) AND (? = '' OR d.state = ?)
            """;
    private static final String TAKEN_PART = """
            SELECT b.decision_id, COUNT(*), COUNT(DISTINCT u.head_number), SUM(u.area_hundredths)
            FROM decision_ballot b
            JOIN decision_course d ON d.decision_id = b.decision_id
            JOIN decision_roll_unit u ON u.roll_id = d.roll_id AND u.unit_id = b.unit_id
            WHERE b.choice IS NOT NULL AND b.decision_id IN (%s)
            GROUP BY b.decision_id
            """;

    private final Sql sql;
    private final Clock clock;

    DecisionLines(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest first. */
    public List<DecisionLine> list(Viewer viewer, DecisionFilter filter) {
        return counted(sql.list(
                SELECT
                        + FROM
                        + CompoundScope.CONDITION
                        + MATCHES
                        + "ORDER BY p.drafted_at DESC, p.decision_id DESC LIMIT ? OFFSET ?",
                DecisionLines::read,
                new CompoundScope(viewer, LocalDate.now(clock))
                        .and(values(viewer, filter, filter.limit(), filter.offset()))));
    }

    /** How many decisions the filter finds in all. */
    public long count(Viewer viewer, DecisionFilter filter) {
        return sql.number(
                "SELECT COUNT(*) " + FROM + CompoundScope.CONDITION + MATCHES,
                new CompoundScope(viewer, LocalDate.now(clock)).and(values(viewer, filter)));
    }

    /** @throws NotFound if there is no such decision or the viewer must not see it */
    DecisionLine get(Viewer viewer, DecisionId id) {
        List<DecisionLine> found = sql.list(
                SELECT + FROM + CompoundScope.CONDITION + "AND (? = 0 OR d.state <> 'DRAFT') AND p.decision_id = ?",
                DecisionLines::read,
                new CompoundScope(viewer, LocalDate.now(clock)).and(seesNoDrafts(viewer), id.value()));
        return counted(found).stream().findFirst().orElseThrow(() -> new NotFound("表决事项", id));
    }

    private List<DecisionLine> counted(List<DecisionLine> lines) {
        if (lines.isEmpty()) {
            return lines;
        }
        Map<DecisionId, DecisionLine> byId = new HashMap<>();
        lines.forEach(line -> byId.put(line.id(), line));
        String marks = Sql.marks(lines.size());
        sql.list(
                TAKEN_PART.formatted(marks),
                row -> {
                    Area area = Area.ofHundredths(row.getLong(4));
                    long units = row.getLong(2);
                    long heads = row.getLong(3);
                    byId.computeIfPresent(
                            new DecisionId(row.getLong(1)),
                            (id, line) -> line.with(line.participation().of(units, heads, area)));
                    return true;
                },
                lines.stream().map(line -> line.id().value()).toArray());
        return lines.stream().map(line -> byId.getOrDefault(line.id(), line)).toList();
    }

    private static Object[] values(Viewer viewer, DecisionFilter filter, Object... others) {
        long compound = filter.compound().map(CompoundId::value).orElse(0L);
        String state = filter.state().map(DecisionState::name).orElse("");
        Object[] all = new Object[others.length + 5];
        System.arraycopy(new Object[] {seesNoDrafts(viewer), compound, compound, state, state}, 0, all, 0, 5);
        System.arraycopy(others, 0, all, 5, others.length);
        return all;
    }

    private static int seesNoDrafts(Viewer viewer) {
        return viewer.role() == Role.STREET_OFFICE || viewer.role() == Role.OWNERS_COMMITTEE ? 0 : 1;
    }

    private static DecisionLine read(ResultSet row) throws SQLException {
        return new DecisionLine(
                new DecisionId(row.getLong("decision_id")),
                new CompoundId(row.getLong("compound_id")),
                row.getString("name"),
                Matter.valueOf(row.getString("matter")),
                row.getString("title"),
                row.getString("scope_text"),
                DecisionState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("opens_at", LocalDateTime.class)),
                Optional.ofNullable(row.getObject("closes_at", LocalDateTime.class)),
                Optional.ofNullable(row.getObject("challenge_until", LocalDate.class)),
                new Participation(
                        0,
                        0,
                        Area.ZERO,
                        row.getLong("unit_count"),
                        row.getLong("head_count"),
                        Area.ofHundredths(row.getLong("area_hundredths"))));
    }
}
