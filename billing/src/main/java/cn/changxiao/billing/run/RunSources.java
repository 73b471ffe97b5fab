package cn.changxiao.billing.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.ApprovedPrice;
import cn.changxiao.billing.charge.BilledUnit;
import cn.changxiao.billing.charge.Share;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.price.PerArea;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads what a run is made of from the registry: for all compounds of a manager at once, or for one of them. */
@Singleton
class RunSources {

    private static final String OF_MANAGER = """
            IN (SELECT m.compound_id FROM registry_management m
                WHERE m.organisation_id = ? AND m.valid_from <= ? AND ? < m.valid_until)
            """;
    private static final String OF_ONE = "= ?\n";

    private static final String AGREEMENTS = """
            SELECT m.compound_id, m.valid_from, m.valid_until FROM registry_management m
            WHERE m.organisation_id = ? AND m.valid_from <= ? AND ? < m.valid_until
            ORDER BY m.compound_id, m.valid_from
            """;
    private static final String PRICES = """
            SELECT t.compound_id, t.fee_item_id, t.tariff_id, t.price_e4, t.valid_from, t.valid_until
            FROM billing_tariff t WHERE t.state = 'APPROVED' AND t.compound_id
            """;
    private static final String UNITS = """
            SELECT u.unit_id, u.compound_id, u.building_id, u.area_hundredths, u.delivered_on,
                u.formed_on, u.lapsed_on
            FROM registry_unit u WHERE u.compound_id
            """;
    private static final String SHARES = """
            SELECT o.unit_id, o.person_id, o.numerator, o.denominator, o.valid_from, o.valid_until
            FROM registry_unit u JOIN registry_ownership o ON o.unit_id = u.unit_id WHERE u.compound_id
            """;
    private static final String BILLED = """
            SELECT DISTINCT i.period, i.unit_id
            FROM billing_collection_month c
            JOIN registry_unit u ON u.compound_id = c.compound_id
            JOIN billing_bill_item i ON i.period = c.period AND i.unit_id = u.unit_id
            WHERE c.period BETWEEN ? AND ? AND c.compound_id
            """;
    private static final String BILLED_FOR = """
            SELECT c.compound_id, c.due_fen FROM billing_collection_month c WHERE c.issuer_id = ? AND c.period = ?
            """;

    private final Sql sql;

    RunSources(Sql sql) {
        this.sql = sql;
    }

    /** The months on whose first day the manager is in charge, by compound. */
    Map<Long, List<BillingMonth>> managedMonths(long issuer, Months months) {
        Map<Long, List<BillingMonth>> managed = new HashMap<>();
        sql.list(
                        AGREEMENTS,
                        row -> new Agreement(
                                row.getLong("compound_id"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getObject("valid_until", LocalDate.class)),
                        issuer,
                        months.last().firstDay(),
                        months.first().firstDay())
                .forEach(agreement -> months.all().stream()
                        .filter(month -> agreement.covers(month.firstDay()))
                        .forEach(month -> managed.computeIfAbsent(agreement.compound(), key -> new ArrayList<>())
                                .add(month)));
        return managed;
    }

    Map<Long, List<ApprovedPrice>> prices(long issuer, Months months) {
        Map<Long, List<ApprovedPrice>> prices = new HashMap<>();
        sql.list(
                PRICES + OF_MANAGER,
                row -> prices.computeIfAbsent(row.getLong("compound_id"), key -> new ArrayList<>())
                        .add(price(row)),
                issuer,
                months.last().firstDay(),
                months.first().firstDay());
        return prices;
    }

    Map<Long, List<BilledUnit>> unitsOfIssuer(long issuer, Months months) {
        Map<Long, List<BilledUnit>> units = new HashMap<>();
        sql.list(
                UNITS + OF_MANAGER,
                row -> units.computeIfAbsent(row.getLong("compound_id"), key -> new ArrayList<>())
                        .add(unit(row)),
                issuer,
                months.last().firstDay(),
                months.first().firstDay());
        return units;
    }

    List<BilledUnit> unitsOfCompound(long compound) {
        return sql.list(UNITS + OF_ONE, RunSources::unit, compound);
    }

    Map<Long, List<Share>> sharesOfIssuer(long issuer, Months months) {
        Map<Long, List<Share>> shares = new HashMap<>();
        sql.list(
                SHARES + OF_MANAGER,
                row -> collect(shares, row),
                issuer,
                months.last().firstDay(),
                months.first().firstDay());
        return shares;
    }

    Map<Long, List<Share>> sharesOfCompound(long compound) {
        Map<Long, List<Share>> shares = new HashMap<>();
        sql.list(SHARES + OF_ONE, row -> collect(shares, row), compound);
        return shares;
    }

    /** Units that have a bill of a month, whoever issued it. */
    Map<BillingMonth, Set<Long>> billed(long issuer, Months months) {
        Map<BillingMonth, Set<Long>> billed = new HashMap<>();
        sql.list(
                BILLED + OF_MANAGER,
                row -> billed.computeIfAbsent(new BillingMonth(row.getInt("period")), key -> new HashSet<>())
                        .add(row.getLong("unit_id")),
                months.first().number(),
                months.last().number(),
                issuer,
                months.last().firstDay(),
                months.first().firstDay());
        return billed;
    }

    /** What the issuer billed for a month, by compound. */
    Map<Long, Long> billedFor(long issuer, BillingMonth month) {
        Map<Long, Long> fen = new HashMap<>();
        sql.list(
                BILLED_FOR, row -> fen.put(row.getLong("compound_id"), row.getLong("due_fen")), issuer, month.number());
        return fen;
    }

    private static BilledUnit unit(ResultSet row) throws SQLException {
        return new BilledUnit(
                row.getLong("unit_id"),
                row.getLong("compound_id"),
                row.getLong("building_id"),
                Area.ofHundredths(row.getLong("area_hundredths")),
                row.getObject("delivered_on", LocalDate.class),
                row.getObject("formed_on", LocalDate.class),
                row.getObject("lapsed_on", LocalDate.class));
    }

    private static boolean collect(Map<Long, List<Share>> shares, ResultSet row) throws SQLException {
        return shares.computeIfAbsent(row.getLong("unit_id"), key -> new ArrayList<>(1))
                .add(new Share(
                        row.getLong("person_id"),
                        row.getLong("numerator"),
                        row.getLong("denominator"),
                        row.getObject("valid_from", LocalDate.class),
                        row.getObject("valid_until", LocalDate.class)));
    }

    private static ApprovedPrice price(ResultSet row) throws SQLException {
        return new ApprovedPrice(
                FeeItem.ofId(row.getInt("fee_item_id")),
                row.getLong("tariff_id"),
                new PerArea(new UnitPrice(row.getLong("price_e4"))),
                row.getObject("valid_from", LocalDate.class),
                row.getObject("valid_until", LocalDate.class));
    }

    private record Agreement(long compound, LocalDate from, LocalDate until) {

        boolean covers(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }
}
