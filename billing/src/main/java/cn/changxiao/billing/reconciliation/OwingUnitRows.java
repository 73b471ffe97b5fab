package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.Rooms;
import cn.changxiao.billing.bill.BillNumber;
import cn.changxiao.billing.matching.NameKey;
import cn.changxiao.billing.matching.OpenBill;
import cn.changxiao.billing.matching.OwingUnit;
import cn.changxiao.billing.matching.References;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads the units that the entries' payers and remarks point to, with what is open of them; no others. */
@Singleton
class OwingUnitRows {

    // A table of the connection; it holds no truth and vanishes with it.
    private static final String TABLE = """
            CREATE TEMPORARY TABLE IF NOT EXISTS billing_matching_unit (unit_id BIGINT NOT NULL PRIMARY KEY)
            """;
    private static final String INSERT = "INSERT INTO billing_matching_unit (unit_id) VALUES (?)";
    /** So many bills are asked for at once: one by one, the way to the database and back would take most of the time. */
    private static final int AT_ONCE = 500;

    private static final String BILLED = """
            SELECT b.unit_id FROM billing_bill b FORCE INDEX (billing_bill_number)
            WHERE b.issuer_id = ? AND b.number_year = ? AND b.number_in_year IN (%s)
            """;
    private static final String UNITS = """
            SELECT u.unit_id, c.name AS compound_name, u.building_label, u.entrance, u.room, w.person_name
            FROM (SELECT DISTINCT m.compound_id FROM registry_management m WHERE m.organisation_id = ?) s
            JOIN registry_unit u ON u.compound_id = s.compound_id AND u.lapsed_on = '9999-12-31'
            JOIN registry_compound c ON c.compound_id = u.compound_id
            LEFT JOIN registry_ownership w ON w.unit_id = u.unit_id AND w.valid_from <= ? AND ? < w.valid_until
            """;
    private static final String OPEN = """
            SELECT o.unit_id, o.bill_id, b.number_year, b.number_in_year, SUM(o.open_fen) AS open_fen
            FROM billing_matching_unit s
            JOIN billing_open_item o ON o.unit_id = s.unit_id AND o.issuer_id = ? AND o.open_fen > 0
            JOIN billing_bill b ON b.bill_id = o.bill_id
            GROUP BY o.unit_id, o.bill_id, b.number_year, b.number_in_year
            ORDER BY o.unit_id, MIN(o.period), o.bill_id
            """;

    private final Sql sql;

    OwingUnitRows(Sql sql) {
        this.sql = sql;
    }

    /** Needs a running transaction, whose connection keeps what is looked for. */
    List<OwingUnit> read(long issuer, List<NewEntry> entries, Days days) {
        Wanted wanted = Wanted.by(entries);
        if (wanted.isNothing()) {
            return List.of();
        }
        Set<Long> ofBills = ofBills(issuer, wanted.bills());
        Map<Long, Row> found = new LinkedHashMap<>();
        sql.each(UNITS, row -> keep(found, row, wanted, ofBills), issuer, days.last(), days.last());
        Map<Long, List<OpenBill>> open = open(issuer, found.keySet());
        return found.values().stream()
                .map(row -> row.toDomain(open.getOrDefault(row.id(), List.of())))
                .toList();
    }

    private Set<Long> ofBills(long issuer, Set<String> bills) {
        SortedMap<Integer, List<Long>> byYear = new TreeMap<>();
        for (String number : bills) {
            String[] parts = number.split("-", 2);
            byYear.computeIfAbsent(Integer.parseInt(parts[0]), year -> new ArrayList<>())
                    .add(Long.parseLong(parts[1]));
        }
        Set<Long> units = new HashSet<>();
        byYear.forEach((year, numbers) -> {
            for (int from = 0; from < numbers.size(); from += AT_ONCE) {
                List<Long> some = numbers.subList(from, Math.min(numbers.size(), from + AT_ONCE));
                List<@Nullable Object> values = new ArrayList<>(List.of(issuer, year));
                values.addAll(some);
                String query = BILLED.formatted(Sql.marks(some.size()));
                units.addAll(sql.list(query, row -> row.getLong(1), values.toArray()));
            }
        });
        return units;
    }

    private Map<Long, List<OpenBill>> open(long issuer, Set<Long> units) {
        if (units.isEmpty()) {
            return Map.of();
        }
        sql.update(TABLE);
        sql.update("DELETE FROM billing_matching_unit");
        sql.batch(
                INSERT,
                units.stream().map(unit -> new @Nullable Object[] {unit}).toList());
        Map<Long, List<OpenBill>> open = new HashMap<>();
        sql.list(
                OPEN,
                row -> open.computeIfAbsent(row.getLong("unit_id"), key -> new ArrayList<>())
                        .add(bill(row)),
                issuer);
        return open;
    }

    /** Keeps a unit that is wanted; every owner of it is a row, so one that comes later may want it too. */
    private static void keep(Map<Long, Row> found, ResultSet row, Wanted wanted, Set<Long> ofBills)
            throws SQLException {
        long id = row.getLong("unit_id");
        String name = row.getString("person_name");
        String key = name == null ? "" : NameKey.of(name);
        String building = row.getString("building_label");
        String room = row.getString("room");
        Set<String> places = Set.of(
                References.place(building, row.getString("entrance"), room), References.place(building, "", room));
        boolean isWanted = found.containsKey(id)
                || ofBills.contains(id)
                || wanted.names().contains(key)
                || places.stream().anyMatch(wanted.places()::contains);
        if (isWanted) {
            String compound = row.getString("compound_name");
            String label = compound + " " + Rooms.place(row);
            found.computeIfAbsent(id, any -> new Row(id, compound, label, new HashSet<>(), places))
                    .names()
                    .add(key);
        }
    }

    private static OpenBill bill(ResultSet row) throws SQLException {
        return new OpenBill(
                row.getLong("bill_id"),
                new BillNumber(row.getInt("number_year"), row.getLong("number_in_year")).toString(),
                Money.ofFen(row.getLong("open_fen")));
    }

    private record Row(long id, String compound, String label, Set<String> names, Set<String> places) {

        OwingUnit toDomain(List<OpenBill> open) {
            names.remove("");
            return new OwingUnit(id, compound, label, names, places, open);
        }
    }

    /** What the entries name. */
    private record Wanted(Set<String> names, Set<String> places, Set<String> bills) {

        static Wanted by(List<NewEntry> entries) {
            Wanted wanted = new Wanted(new HashSet<>(), new HashSet<>(), new HashSet<>());
            for (NewEntry each : entries) {
                if (each.isIncoming()) {
                    References references = References.in(each.entry().text());
                    wanted.names().add(each.entry().payer());
                    wanted.places().addAll(references.places());
                    wanted.bills().addAll(references.bills());
                }
            }
            wanted.names().remove("");
            return wanted;
        }

        boolean isNothing() {
            return names.isEmpty() && places.isEmpty() && bills.isEmpty();
        }
    }
}
