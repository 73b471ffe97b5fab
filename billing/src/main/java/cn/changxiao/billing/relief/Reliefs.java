package cn.changxiao.billing.relief;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the reliefs a manager proposed; low income is personal, so nobody else sees them. */
@Singleton
public class Reliefs {

    private static final String LIST = """
            SELECT r.relief_id, c.name AS compound_name, u.building_label, u.entrance, u.room, r.fee_item_id, r.kind,
                r.share_ppm, r.month_fen, r.notice_on, r.valid_from, r.valid_until, r.evidence, r.state, r.proposed_by,
                r.note
            FROM billing_relief r
            JOIN registry_unit u ON u.unit_id = r.unit_id
            JOIN registry_compound c ON c.compound_id = r.compound_id
            WHERE r.proposed_by_organisation = ?
            ORDER BY CASE r.state WHEN 'PROPOSED' THEN 0 ELSE 1 END, r.valid_until DESC, r.relief_id LIMIT ? OFFSET ?
            """;

    private final Sql sql;

    Reliefs(Sql sql) {
        this.sql = sql;
    }

    /** Those that wait for approval first. */
    public List<ReliefLine> list(Viewer viewer, int limit, int offset) {
        return sql.list(LIST, Reliefs::read, Managers.issuer(viewer, "查看减免").value(), limit, offset);
    }

    private static ReliefLine read(ResultSet row) throws SQLException {
        return new ReliefLine(
                new ReliefId(row.getLong("relief_id")),
                row.getString("compound_name"),
                Rooms.place(row),
                FeeItem.ofId(row.getInt("fee_item_id")),
                ReliefKind.valueOf(row.getString("kind")),
                row.getLong("share_ppm"),
                Money.ofFen(row.getLong("month_fen")),
                Optional.ofNullable(row.getObject("notice_on", LocalDate.class)),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class),
                row.getString("evidence"),
                ReliefState.valueOf(row.getString("state")),
                row.getLong("proposed_by"),
                Objects.requireNonNullElse(row.getString("note"), ""));
    }
}
