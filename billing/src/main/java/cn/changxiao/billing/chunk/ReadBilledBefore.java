package cn.changxiao.billing.chunk;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.charge.DaySet;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;

/**
 * Reads what some compounds were billed for months, whoever billed it. Months for which nothing was billed in a compound
 * have no totals there, so that an ordinary month costs a look at the totals only.
 */
@Singleton
class ReadBilledBefore {

    private static final String ANY = """
            SELECT COUNT(*) FROM billing_collection_month c WHERE c.period BETWEEN ? AND ? AND c.compound_id IN (%s)
            """;
    /** The joins are done as they stand: from millions of lines the optimizer at times begins at the wrong end. */
    private static final String BILLED_MONTHS = """
            FROM (SELECT DISTINCT c.compound_id, c.period FROM billing_collection_month c
                    WHERE c.period BETWEEN ? AND ? AND c.compound_id IN (%s)) m
            JOIN registry_unit u ON u.compound_id = m.compound_id
            """;

    private static final String ITEMS = """
            SELECT STRAIGHT_JOIN i.unit_id, i.period, i.fee_item_id, i.sequence_no, i.first_day, b.issuer_id,
                CASE WHEN i.amount_fen < 0 OR v.bill_id IS NOT NULL THEN 0 ELSE i.days_billed END AS days
            """ + BILLED_MONTHS + """
            JOIN billing_bill_item i ON i.period = m.period AND i.unit_id = u.unit_id
            JOIN billing_bill b ON b.bill_id = i.bill_id
            LEFT JOIN billing_bill_void v ON v.bill_id = i.bill_id
            """;
    /** What a split or merge has carried to a unit has taken numbers of its open items. */
    private static final String CARRIED = """
            SELECT STRAIGHT_JOIN o.unit_id, o.period, o.fee_item_id, o.sequence_no
            """ + BILLED_MONTHS + """
            JOIN billing_open_item o ON o.unit_id = u.unit_id AND o.period = m.period AND o.carried
            """;

    /** In the month of a split or merge the old unit may have been billed already; its days are the new unit's too. */
    private static final String DESCENDED = """
            SELECT STRAIGHT_JOIN d.successor_id AS unit_id, i.period, i.fee_item_id, i.first_day, i.days_billed
            """ + BILLED_MONTHS + """
            JOIN registry_unit_descent d ON d.successor_id = u.unit_id
            JOIN billing_bill_item i ON i.period = m.period AND i.unit_id = d.predecessor_id AND i.amount_fen >= 0
            WHERE NOT EXISTS (SELECT 1 FROM billing_bill_void v WHERE v.bill_id = i.bill_id)
            """;
    /** Lines of other units take no sequence number. */
    private static final int NO_NUMBER = -1;

    private final Sql sql;

    ReadBilledBefore(Sql sql) {
        this.sql = sql;
    }

    BilledBefore read(long issuer, Months months, Collection<Long> compounds) {
        BilledBefore before = new BilledBefore();
        Object[] values = Compounds.values(
                compounds, months.first().number(), months.last().number());
        if (sql.number(Compounds.in(ANY, compounds), values) == 0) {
            return before;
        }
        sql.each(Compounds.in(ITEMS, compounds), row -> addItem(before, row, issuer), values);
        sql.each(
                Compounds.in(CARRIED, compounds),
                row -> before.add(month(row), item(row), row.getInt("sequence_no"), DaySet.NONE, false),
                values);
        sql.each(
                Compounds.in(DESCENDED, compounds),
                row -> before.add(
                        month(row),
                        item(row),
                        NO_NUMBER,
                        DaySet.of(row.getInt("first_day"), row.getInt("days_billed")),
                        false),
                values);
        return before;
    }

    private static void addItem(BilledBefore before, ResultSet row, long issuer) throws SQLException {
        int days = row.getInt("days");
        before.add(
                month(row),
                item(row),
                row.getInt("sequence_no"),
                days == 0 ? DaySet.NONE : DaySet.of(row.getInt("first_day"), days),
                row.getLong("issuer_id") == issuer);
    }

    private static HouseholdMonth month(ResultSet row) throws SQLException {
        return new HouseholdMonth(row.getLong("unit_id"), new BillingMonth(row.getInt("period")));
    }

    private static FeeItem item(ResultSet row) throws SQLException {
        return FeeItem.ofId(row.getInt("fee_item_id"));
    }
}
