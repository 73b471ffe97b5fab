package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.target.CollectionReaders;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Reads the vintage curves of twelve months in two statements over the bills and allocations of these months alone. The
 * month that still runs is the last of them.
 */
@Singleton
public class VintageCurves {

    private static final int MONTHS = 12;

    /** The bills of the viewer's units in these months, an item a row; parameters: the months, then the scope. */
    private static final String ITEMS = """
            FROM (%s) m
            JOIN registry_unit u
            JOIN billing_bill_item i ON i.period = m.period AND i.unit_id = u.unit_id
            JOIN billing_fee_item f ON f.fee_item_id = i.fee_item_id AND f.counts_in_rate
            JOIN billing_bill b ON b.bill_id = i.bill_id
            WHERE (? = 0 OR b.issuer_id = ?) AND u.compound_id IN (
                SELECT v.compound_id FROM registry_visible_compound v WHERE v.organisation_id = ?)
            """.formatted(
                    String.join(" UNION ALL ", Collections.nCopies(MONTHS, "SELECT CAST(? AS SIGNED) AS period")));

    private static final String BEGIN = "GREATEST(b.issued_on, STR_TO_DATE(CONCAT(i.period, '01'), '%Y%m%d'))";
    private static final String DUE = "SELECT i.period, SUM(i.amount_fen) AS due_fen, "
            + "MAX(CASE WHEN i.amount_fen > 0 THEN " + BEGIN + " END) AS latest_begin " + ITEMS
            + "GROUP BY i.period ORDER BY i.period";
    private static final String COLLECTED = """
            SELECT d.period, GREATEST(0, COALESCE(DATEDIFF(p.received_on, d.begins_on), 0)) AS days_after,
                SUM(a.amount_fen) AS amount_fen
            FROM (SELECT DISTINCT i.bill_id, i.period,
            """ + BEGIN + " AS begins_on " + ITEMS + """
            ) d
            JOIN billing_allocation a ON a.bill_id = d.bill_id AND a.period = d.period
            JOIN billing_fee_item c ON c.fee_item_id = a.fee_item_id AND c.counts_in_rate
            LEFT JOIN billing_payment p ON p.payment_id = a.payment_id
            GROUP BY d.period, days_after
            """;

    private final Sql sql;
    private final Clock clock;

    VintageCurves(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** Oldest month first; months without bills are left out. */
    public List<VintageCurve> of(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        Object[] values = values(viewer, BillingMonth.of(today));
        Map<Integer, SortedMap<Integer, Money>> collected = new HashMap<>();
        sql.list(
                COLLECTED,
                row -> collected
                        .computeIfAbsent(row.getInt("period"), period -> new TreeMap<>())
                        .put(row.getInt("days_after"), Money.ofFen(row.getLong("amount_fen"))),
                values);
        List<VintageCurve> curves = sql.list(
                DUE,
                row -> {
                    LocalDate begin = row.getObject("latest_begin", LocalDate.class);
                    return VintageCurve.of(
                            new BillingMonth(row.getInt("period")),
                            Money.ofFen(row.getLong("due_fen")),
                            begin == null ? today : begin,
                            collected.getOrDefault(row.getInt("period"), new TreeMap<>()),
                            today);
                },
                values);
        return curves.stream().filter(curve -> curve.due().isPositive()).toList();
    }

    private static Object[] values(Viewer viewer, BillingMonth last) {
        long only = CollectionReaders.onlyIssuer(viewer);
        List<Object> values = new ArrayList<>();
        for (int back = MONTHS - 1; back >= 0; back--) {
            values.add(last.plus(-back).number());
        }
        values.addAll(List.of(only, only, viewer.organisationKey()));
        return values.toArray();
    }
}
