package cn.changxiao.billing.payment;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Finds the units that are paid for and locks what is open of them, in the order of their ids, so nobody deadlocks. */
@Singleton
class PayingUnits {

    // A table of the connection, so that thousands of units are one statement; it holds no truth and vanishes with it.
    private static final String TABLE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS billing_paying (unit_id BIGINT NOT NULL) ENGINE = MEMORY
            """;
    private static final String INSERT = "INSERT INTO billing_paying (unit_id) VALUES (?)";
    private static final String UNITS = """
            SELECT p.unit_id, u.compound_id, u.building_id
            FROM billing_paying p
            JOIN registry_unit u ON u.unit_id = p.unit_id
            WHERE u.lapsed_on = '9999-12-31' AND EXISTS (SELECT 1 FROM registry_management m
                WHERE m.compound_id = u.compound_id AND m.organisation_id = ?)
            LOCK IN SHARE MODE
            """;
    private static final String ITEMS = """
            SELECT o.unit_id, o.period, o.fee_item_id, o.sequence_no, o.bill_id, o.compound_id, o.open_fen,
                o.counted_period, o.carried
            """;
    /** Not EXISTS: MariaDB may answer it by reading the open items of everybody first, and all history with them. */
    private static final String OPEN = """
             o.issuer_id = ? AND (o.open_fen > 0 OR (SELECT MAX(x.open_fen) FROM billing_open_item x
                WHERE x.unit_id = o.unit_id AND x.period = o.period) > 0)
            ORDER BY o.unit_id, o.period, o.fee_item_id, o.sequence_no
            """;

    private static final String OPEN_OF_ALL = ITEMS + """
            FROM billing_paying p
            JOIN billing_open_item o ON o.unit_id = p.unit_id
            WHERE
            """ + OPEN + " FOR UPDATE";
    private static final String OPEN_OF_ONE = ITEMS + "FROM billing_open_item o WHERE o.unit_id = ? AND" + OPEN;

    private final Sql sql;

    PayingUnits(Sql sql) {
        this.sql = sql;
    }

    /** The units by id, held against a split or merge, with what is open of them for the issuer; locked until the transaction ends. */
    Map<Long, PayingUnit> lock(long issuer, List<NewPayment> payments) {
        sql.update(TABLE);
        sql.update("DELETE FROM billing_paying");
        List<@Nullable Object[]> rows = new ArrayList<>();
        payments.stream()
                .map(payment -> payment.unit().value())
                .distinct()
                .sorted()
                .forEach(unit -> rows.add(new Object[] {unit}));
        sql.batch(INSERT, rows);

        Map<Long, PayingUnit> units = new HashMap<>();
        sql.list(UNITS, PayingUnits::unit, issuer).forEach(units::putAll);
        Map<Long, List<OpenItem>> open = new HashMap<>();
        sql.list(OPEN_OF_ALL, OpenItemRows::read, issuer)
                .forEach(item -> open.computeIfAbsent(item.unit(), key -> new ArrayList<>())
                        .add(item));
        units.replaceAll((unit, plain) -> plain.with(new OpenItems(open.getOrDefault(unit, List.of()))));
        return units;
    }

    private static Map<Long, PayingUnit> unit(ResultSet row) throws SQLException {
        return Map.of(
                row.getLong("unit_id"),
                new PayingUnit(row.getLong("compound_id"), row.getLong("building_id"), new OpenItems(List.of())));
    }

    /** What is open of one unit now, without keeping anybody from paying it. */
    OpenItems look(long issuer, UnitId unit) {
        return new OpenItems(sql.list(OPEN_OF_ONE, OpenItemRows::read, unit.value(), issuer));
    }

    /** @throws NotFound if the issuer never managed the unit's compound, or there is no such unit */
    static PayingUnit require(Map<Long, PayingUnit> units, UnitId unit) {
        PayingUnit found = units.get(unit.value());
        if (found == null) {
            throw new NotFound("由本单位管理的房屋", unit);
        }
        return found;
    }

    /** A unit that is paid for. */
    record PayingUnit(long compound, long building, OpenItems open) {

        PayingUnit with(OpenItems left) {
            return new PayingUnit(compound, building, left);
        }
    }
}
