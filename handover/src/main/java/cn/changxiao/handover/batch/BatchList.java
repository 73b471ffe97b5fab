package cn.changxiao.handover.batch;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * The batches a viewer sees: an operator its own once invited, everybody else those of the compounds of their
 * organisation. Open batches come first, the longest waiting on top.
 */
@Singleton
public class BatchList {

    private final Sql sql;
    private final Clock clock;

    BatchList(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** A page of {@code limit} rows after the first {@code offset}; of one state or, without, of all. */
    public List<Line> page(Viewer viewer, Optional<BatchState> state, int limit, int offset) {
        LocalDate today = LocalDate.now(clock);
        String wanted = state.map(Enum::name).orElse("");
        return sql.list(
                """
                SELECT b.batch_id, b.batch_number, c.name AS compound, o.name AS operator, g.name AS giver, b.state,
                    b.check_on, b.title_on, b.moved_at,
                    (SELECT COUNT(*) FROM handover_batch_item i WHERE i.batch_id = b.batch_id) AS items,
                    (SELECT COUNT(*) FROM handover_batch_item i
                        WHERE i.batch_id = b.batch_id AND i.outcome = 'REJECTED') AS rejected
                FROM handover_batch b
                JOIN registry_compound c ON c.compound_id = b.compound_id
                JOIN registry_organisation o ON o.organisation_id = b.operator_id
                JOIN registry_organisation g ON g.organisation_id = b.giver_id
                WHERE (? = '' OR b.state = ?) AND ((b.operator_id = ? AND b.state <> 'DRAFT') OR b.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v
                    WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until))
                ORDER BY b.state IN ('TRANSFERRED', 'WITHDRAWN'), b.moved_at, b.batch_id
                LIMIT ? OFFSET ?
                """,
                BatchList::line,
                wanted,
                wanted,
                viewer.organisationKey(),
                viewer.organisationKey(),
                today,
                today,
                limit,
                offset);
    }

    /** How many of the state, or of all, the viewer sees. */
    public long count(Viewer viewer, Optional<BatchState> state) {
        LocalDate today = LocalDate.now(clock);
        String wanted = state.map(Enum::name).orElse("");
        return sql.number("""
                SELECT COUNT(*) FROM handover_batch b
                WHERE (? = '' OR b.state = ?) AND ((b.operator_id = ? AND b.state <> 'DRAFT') OR b.compound_id IN (
                    SELECT v.compound_id FROM registry_visible_compound v
                    WHERE v.organisation_id = ? AND v.valid_from <= ? AND ? < v.valid_until))
                """, wanted, wanted, viewer.organisationKey(), viewer.organisationKey(), today, today);
    }

    private static Line line(ResultSet row) throws SQLException {
        return new Line(
                new BatchId(row.getLong("batch_id")),
                row.getString("batch_number"),
                row.getString("compound"),
                row.getString("operator"),
                row.getString("giver"),
                BatchState.valueOf(row.getString("state")),
                Optional.ofNullable(row.getObject("check_on", LocalDate.class)),
                Optional.ofNullable(row.getObject("title_on", LocalDate.class)),
                row.getObject("moved_at", LocalDateTime.class),
                new Items(row.getLong("items"), row.getLong("rejected")));
    }

    /** A batch as a row; {@code movedAt} is when it came into its state. */
    public record Line(
            BatchId id,
            String number,
            String compound,
            String operator,
            String giver,
            BatchState state,
            Optional<LocalDate> checkOn,
            Optional<LocalDate> titleOn,
            LocalDateTime movedAt,
            Items items) {}

    /** How many items a batch has and how many of them are rejected. */
    public record Items(long count, long rejected) {}
}
