package cn.changxiao.billing.chunk;

import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.preview.UnitAmount;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;

/** Reads what an issuer billed the units of some compounds in a period that is over, for comparison. */
@Singleton
public class PriorPeriod {

    private static final String BILLED = """
            SELECT STRAIGHT_JOIN u.compound_id, i.unit_id, SUM(i.amount_fen) AS due_fen, MAX(i.area_hundredths) AS quantity,
                MAX(i.price_e4) AS price_e4, SUM(i.relief_fen) AS relief_fen, MAX(b.payer_id) AS payer_id
            FROM billing_collection_month c
            JOIN registry_unit u ON u.compound_id = c.compound_id
            JOIN billing_bill_item i ON i.period = c.period AND i.unit_id = u.unit_id
            JOIN billing_bill b ON b.bill_id = i.bill_id AND b.issuer_id = c.issuer_id
            WHERE c.issuer_id = ? AND c.period BETWEEN ? AND ? AND c.compound_id IN (%s)
            GROUP BY u.compound_id, i.unit_id
            """;

    private final Sql sql;

    PriorPeriod(Sql sql) {
        this.sql = sql;
    }

    /** By compound and unit; adjustments are taken off. */
    public Map<Long, Map<Long, UnitAmount>> read(long issuer, Months months, Collection<Long> compounds) {
        Map<Long, Map<Long, UnitAmount>> prior = new HashMap<>();
        sql.each(
                Compounds.in(BILLED, compounds),
                row -> prior.computeIfAbsent(row.getLong("compound_id"), compound -> new HashMap<>())
                        .put(
                                row.getLong("unit_id"),
                                new UnitAmount(
                                        Money.ofFen(row.getLong("due_fen")),
                                        row.getLong("quantity"),
                                        row.getLong("price_e4"),
                                        Money.ofFen(row.getLong("relief_fen")),
                                        row.getLong("payer_id"))),
                Compounds.values(
                        compounds,
                        issuer,
                        months.first().number(),
                        months.last().number()));
        return prior;
    }
}
