package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads the rooms of a compound, coloured by what is paid of a month's bill. */
@Singleton
public class RoomGrids {

    private static final String NAME = """
            SELECT r.name FROM registry_compound r
            WHERE r.compound_id = ? AND r.compound_id IN (
                SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            """;
    private static final String ROOMS = """
            SELECT u.unit_id, u.building_label, u.entrance, u.floor_no, u.room,
                SUM(CASE WHEN o.period = ? THEN o.amount_fen ELSE 0 END) AS due_fen,
                SUM(CASE WHEN o.period = ? THEN o.open_fen ELSE 0 END) AS open_fen,
                COALESCE(SUM(o.open_fen), 0) AS arrears_fen,
                COUNT(DISTINCT CASE WHEN o.open_fen > 0 THEN o.period END) AS months_open
            FROM registry_unit u
            LEFT JOIN billing_open_item o ON o.unit_id = u.unit_id AND o.period <= ? AND (? = 0 OR o.issuer_id = ?)
            WHERE u.compound_id = ? AND u.lapsed_on = '9999-12-31'
            GROUP BY u.unit_id, u.building_label, u.entrance, u.floor_no, u.room, u.delivery_order
            ORDER BY CHAR_LENGTH(u.building_label), u.building_label, u.delivery_order, u.unit_id
            """;

    private final Sql sql;

    RoomGrids(Sql sql) {
        this.sql = sql;
    }

    /** @throws NotFound if the viewer does not see the compound */
    public RoomGrid of(Viewer viewer, CompoundId compound, BillingMonth month) {
        String name = sql.first(NAME, row -> row.getString("name"), compound.value(), viewer.organisationKey())
                .orElseThrow(() -> new NotFound("小区", compound));
        long only = Managers.onlyIssuer(viewer);
        int m = month.number();
        return new RoomGrid(
                compound, name, month, sql.list(ROOMS, RoomGrids::room, m, m, m, only, only, compound.value()));
    }

    private static RoomGrid.Room room(ResultSet row) throws SQLException {
        return new RoomGrid.Room(
                new UnitId(row.getLong("unit_id")),
                row.getString("building_label"),
                row.getString("entrance"),
                row.getInt("floor_no"),
                row.getString("room"),
                Money.ofFen(row.getLong("due_fen")),
                Money.ofFen(row.getLong("open_fen")),
                Money.ofFen(row.getLong("arrears_fen")),
                row.getInt("months_open"));
    }
}
