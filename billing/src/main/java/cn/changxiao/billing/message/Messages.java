package cn.changxiao.billing.message;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;

/** Reads a manager's messages; they never hold a telephone number. */
@Singleton
public class Messages {

    private static final String LIST = """
            SELECT m.message_id, m.said, m.state, m.tries, COALESCE(m.ended_at, m.not_before) AS moment, m.reason,
                c.name AS compound_name, u.building_label, u.entrance, u.room
            FROM billing_message m
            JOIN registry_compound c ON c.compound_id = m.compound_id
            JOIN registry_unit u ON u.unit_id = m.unit_id
            WHERE m.issuer_id = ? ORDER BY m.message_id DESC LIMIT ? OFFSET ?
            """;

    private static final String DUE = """
            SELECT COUNT(*) FROM billing_message WHERE state = 'QUEUED' AND not_before <= ?
            """;

    private final Sql sql;
    private final Clock clock;

    Messages(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Newest first. */
    public List<MessageLine> list(Viewer viewer, int limit, long offset) {
        return sql.list(LIST, Messages::read, issuer(viewer), limit, offset);
    }

    public long count(Viewer viewer) {
        return sql.number("SELECT COUNT(*) FROM billing_message WHERE issuer_id = ?", issuer(viewer));
    }

    /** Whether the time of any message has come, of whichever manager. */
    public boolean isAnyDue() {
        return sql.number(DUE, LocalDateTime.now(clock)) > 0;
    }

    private static long issuer(Viewer viewer) {
        return Managers.issuer(viewer, "查看提醒消息").value();
    }

    private static MessageLine read(ResultSet row) throws SQLException {
        return new MessageLine(
                row.getLong("message_id"),
                row.getString("compound_name") + " " + Rooms.place(row),
                row.getString("said"),
                MessageState.valueOf(row.getString("state")),
                row.getInt("tries"),
                row.getObject("moment", LocalDateTime.class),
                row.getString("reason"));
    }
}
