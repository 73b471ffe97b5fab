package cn.changxiao.billing.counter;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.Rooms;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The counter's search: units by room, compound, owner's name or bill among the compounds a manager has, with what they owe. */
@Singleton
public class FindUnits {

    private static final int HITS = 20;

    private static final String FIND = """
            SELECT u.unit_id, c.name AS compound_name, u.building_label, u.entrance, u.room,
                (SELECT MIN(p.person_name) FROM registry_ownership p
                    WHERE p.unit_id = u.unit_id AND p.valid_from <= ? AND ? < p.valid_until) AS owner_name,
                (SELECT COALESCE(SUM(o.open_fen), 0) FROM billing_open_item o
                    WHERE o.unit_id = u.unit_id AND o.issuer_id = ?) AS open_fen
            FROM registry_management m
            JOIN registry_compound c ON c.compound_id = m.compound_id
            JOIN registry_unit u ON u.compound_id = m.compound_id
            WHERE m.organisation_id = ? AND m.valid_from <= ? AND ? < m.valid_until AND u.lapsed_on = '9999-12-31'
                AND (CONCAT(c.name, u.building_label, u.entrance, '单元', u.room) LIKE CONCAT('%', ?, '%')
                    OR CONCAT(u.building_label, u.room) LIKE CONCAT('%', ?, '%')
                    OR EXISTS (SELECT 1 FROM registry_ownership w WHERE w.unit_id = u.unit_id AND w.person_name = ?
                        AND w.valid_from <= ? AND ? < w.valid_until))
            ORDER BY c.name, u.delivery_order, u.unit_id LIMIT ?
            """;
    private static final String ONE = """
            SELECT u.unit_id, c.name AS compound_name, u.building_label, u.entrance, u.room,
                (SELECT MIN(p.person_name) FROM registry_ownership p
                    WHERE p.unit_id = u.unit_id AND p.valid_from <= ? AND ? < p.valid_until) AS owner_name,
                (SELECT COALESCE(SUM(o.open_fen), 0) FROM billing_open_item o
                    WHERE o.unit_id = u.unit_id AND o.issuer_id = ?) AS open_fen
            FROM registry_unit u
            JOIN registry_compound c ON c.compound_id = u.compound_id
            WHERE u.unit_id = ? AND EXISTS (SELECT 1 FROM registry_management m
                WHERE m.compound_id = u.compound_id AND m.organisation_id = ?)
            """;

    private static final String OF_BILL = "SELECT unit_id FROM billing_bill WHERE bill_id = ? AND issuer_id = ?";
    private static final String OF_NUMBER = """
            SELECT unit_id FROM billing_bill WHERE issuer_id = ? AND number_year = ? AND number_in_year = ?
            """;
    private static final Pattern BILL_CODE = Pattern.compile("CX-BILL:(\\d{1,18})(:.*)?");
    private static final Pattern BILL_NUMBER = Pattern.compile("(\\d{4})-(\\d{6,12})");

    private final Sql sql;
    private final Clock clock;

    FindUnits(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** At most twenty units; blanks in the text do not matter. A bill's code or number gives the one unit it is for. */
    public List<Hit> find(Viewer viewer, String text) {
        long issuer = Managers.issuer(viewer, "收费").value();
        String compact = text.replaceAll("\\s", "").replace("%", "").replace("_", "");
        Optional<Hit> billed = ofBill(issuer, compact).map(unit -> one(viewer, new UnitId(unit)));
        if (billed.isPresent()) {
            return List.of(billed.get());
        }
        LocalDate today = LocalDate.now(clock);
        return compact.isEmpty()
                ? List.of()
                : sql.list(
                        FIND,
                        FindUnits::hit,
                        today,
                        today,
                        issuer,
                        issuer,
                        today,
                        today,
                        compact,
                        compact,
                        compact,
                        today,
                        today,
                        HITS);
    }

    private Optional<Long> ofBill(long issuer, String text) {
        Matcher code = BILL_CODE.matcher(text);
        if (code.matches()) {
            return sql.first(OF_BILL, row -> row.getLong(1), Long.parseLong(code.group(1)), issuer);
        }
        Matcher number = BILL_NUMBER.matcher(text);
        return number.matches()
                ? sql.first(
                        OF_NUMBER,
                        row -> row.getLong(1),
                        issuer,
                        Integer.parseInt(number.group(1)),
                        Long.parseLong(number.group(2)))
                : Optional.empty();
    }

    /** @throws NotFound if the viewer never managed the unit's compound */
    public Hit one(Viewer viewer, UnitId unit) {
        long issuer = Managers.issuer(viewer, "收费").value();
        LocalDate today = LocalDate.now(clock);
        return sql.first(ONE, FindUnits::hit, today, today, issuer, unit.value(), issuer)
                .orElseThrow(() -> new NotFound("房屋", unit));
    }

    private static Hit hit(ResultSet row) throws SQLException {
        String owner = row.getString("owner_name");
        return new Hit(
                new UnitId(row.getLong("unit_id")),
                row.getString("compound_name"),
                Rooms.place(row),
                owner == null ? "" : owner,
                Money.ofFen(row.getLong("open_fen")));
    }

    /** A unit found; the owner is empty when none is registered. */
    public record Hit(UnitId unit, String compound, String place, String owner, Money open) {}
}
