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
import java.util.List;

/** Reads the rooms of a compound, coloured by what is paid of a month's bill. */
@Singleton
public class RoomGrids {

    private static final String NAME = """
            SELECT r.name FROM registry_compound r
            WHERE r.compound_id = ? AND r.compound_id IN (
                SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            """;
    private static final String ROOMS = """
            SELECT u.unit_id, u.building_id, u.building_label, u.entrance, u.floor_no, u.room,
                COUNT(CASE WHEN o.period = ? THEN 1 END) AS items,
                MAX(f.relief_fen) AS relief_fen,
                SUM(CASE WHEN o.period = ? THEN o.amount_fen ELSE 0 END) AS due_fen,
                SUM(CASE WHEN o.period = ? THEN o.open_fen ELSE 0 END) AS open_fen,
                COALESCE(SUM(o.open_fen), 0) AS arrears_fen,
                COUNT(DISTINCT CASE WHEN o.open_fen > 0 THEN o.period END) AS months_open
            FROM registry_unit u
            LEFT JOIN (
                SELECT i.unit_id, SUM(i.relief_fen) AS relief_fen
                FROM registry_unit x
                JOIN billing_bill_item i ON i.unit_id = x.unit_id AND i.period = ?
                JOIN billing_bill b ON b.bill_id = i.bill_id
                WHERE x.compound_id = ? AND (? = 0 OR b.issuer_id = ?)
                GROUP BY i.unit_id) f ON f.unit_id = u.unit_id
            LEFT JOIN billing_open_item o ON o.unit_id = u.unit_id AND o.period <= ? AND (? = 0 OR o.issuer_id = ?)
            WHERE u.compound_id = ? AND u.lapsed_on = '9999-12-31'
            GROUP BY u.unit_id, u.building_id, u.building_label, u.entrance, u.floor_no, u.room, u.delivery_order
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
        List<RoomGrid.Room> rooms = sql.list(
                ROOMS, RoomGrids::room, m, m, m, m, compound.value(), only, only, m, only, only, compound.value());
        return new RoomGrid(compound, name, month, rooms);
    }

    private static RoomGrid.Room room(ResultSet row) throws SQLException {
        return new RoomGrid.Room(
                new UnitId(row.getLong("unit_id")),
                row.getLong("building_id"),
                row.getString("building_label"),
                row.getString("entrance"),
                row.getInt("floor_no"),
                row.getString("room"),
                row.getInt("items") > 0,
                Money.ofFen(row.getLong("due_fen")),
                Money.ofFen(row.getLong("open_fen")),
                Money.ofFen(row.getLong("relief_fen")),
                Money.ofFen(row.getLong("arrears_fen")),
                row.getInt("months_open"));
    }
}
