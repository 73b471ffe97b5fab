package cn.changxiao.billing.ladder;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.message.QuietHours;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads ladders: a manager's own, newest first, and the one that comes with the service last. */
@Singleton
public class Ladders {

    private static final int SHOWN = 20;

    private static final String LIST = """
            SELECT l.ladder_id, l.issuer_id, l.quiet_from, l.quiet_until, l.cooling_days, l.minimum_fen, l.proposed_by,
                l.checked_at
            FROM billing_dunning_ladder l WHERE l.issuer_id IN (?, 0) AND (? = 0 OR l.state = 'APPROVED')
            ORDER BY l.issuer_id = 0, CASE l.state WHEN 'PROPOSED' THEN 0 ELSE 1 END, l.checked_at DESC, l.ladder_id DESC
            LIMIT ?
            """;
    private static final String STAGES = """
            SELECT s.ladder_id, s.stage_no, s.days_overdue, s.channel, s.template FROM billing_dunning_stage s
            JOIN billing_dunning_ladder l ON l.ladder_id = s.ladder_id
            WHERE l.issuer_id IN (?, 0) ORDER BY s.ladder_id, s.stage_no
            """;

    private final Sql sql;

    Ladders(Sql sql) {
        this.sql = sql;
    }

    public List<LadderLine> list(Viewer viewer) {
        return find(Managers.issuer(viewer, "查看催缴办法").value(), false, SHOWN);
    }

    /** The latest that was approved, or the one that comes with the service. */
    public LadderLine inForce(long issuer) {
        return find(issuer, true, 1).get(0);
    }

    private List<LadderLine> find(long issuer, boolean approvedOnly, int limit) {
        Map<Long, List<DunningStage>> stages = new HashMap<>();
        sql.list(
                STAGES,
                row -> stages.computeIfAbsent(row.getLong("ladder_id"), key -> new ArrayList<>())
                        .add(new DunningStage(
                                row.getInt("stage_no"),
                                row.getInt("days_overdue"),
                                DunningChannel.valueOf(row.getString("channel")),
                                new DunningTemplate(row.getString("template")))),
                issuer);
        return sql.list(LIST, row -> line(row, stages), issuer, approvedOnly ? 1 : 0, limit);
    }

    private static LadderLine line(ResultSet row, Map<Long, List<DunningStage>> stages) throws SQLException {
        long id = row.getLong("ladder_id");
        return new LadderLine(
                new LadderId(id),
                row.getLong("issuer_id") != 0,
                new Ladder(
                        new QuietHours(
                                row.getObject("quiet_from", LocalTime.class),
                                row.getObject("quiet_until", LocalTime.class)),
                        row.getInt("cooling_days"),
                        Money.ofFen(row.getLong("minimum_fen")),
                        stages.getOrDefault(id, List.of())),
                row.getLong("proposed_by"),
                Optional.ofNullable(row.getObject("checked_at", LocalDateTime.class)));
    }
}
