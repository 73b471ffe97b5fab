package cn.changxiao.billing.closing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Counts what is unfinished of an issuer's months up to one; under the issuer's lock nothing is added to it. */
@Singleton
class ClosingChecks {

    private static final String COUNT = """
            SELECT
                (SELECT COUNT(*) FROM billing_reopened_month m WHERE m.issuer_id = q.issuer_id AND m.period < q.period)
                    AS n_reopened_before,
                (SELECT COUNT(*) FROM billing_run r WHERE r.issuer_id = q.issuer_id
                    AND r.state IN ('PREPARED', 'SIGNED') AND r.period_from <= q.period) AS n_run,
                (SELECT COUNT(*) FROM billing_shift s WHERE s.issuer_id = q.issuer_id AND s.opened_at < q.after_day
                    AND s.closed_at IS NULL) AS n_shift,
                (SELECT COUNT(*) FROM billing_shift s WHERE s.issuer_id = q.issuer_id AND s.opened_at < q.after_day
                    AND s.counted_fen <> s.expected_fen AND s.acknowledged_by IS NULL) AS n_shift_difference,
                (SELECT COUNT(*) FROM billing_adjustment a JOIN billing_bill b ON b.bill_id = a.bill_id
                    WHERE a.issuer_id = q.issuer_id AND a.state = 'PROPOSED' AND b.period <= q.period) AS n_adjustment,
                (SELECT COUNT(*) FROM billing_refund f WHERE f.issuer_id = q.issuer_id AND f.state = 'REQUESTED'
                    AND (f.requested_at < q.after_day OR EXISTS (SELECT 1 FROM billing_payment p
                        WHERE p.payment_id = f.payment_id AND p.received_on < q.after_day))) AS n_refund,
                (SELECT COUNT(DISTINCT m.compound_id) FROM registry_management m
                    WHERE m.organisation_id = q.issuer_id AND m.valid_from < q.after_day AND q.first_day < m.valid_until
                        AND NOT EXISTS (SELECT 1 FROM billing_collection_month c
                            WHERE c.compound_id = m.compound_id AND c.issuer_id = q.issuer_id AND c.period = q.period))
                    AS n_unbilled,
                (SELECT COUNT(*) FROM billing_matched_entry e WHERE e.issuer_id = q.issuer_id AND e.state = 'OPEN'
                    AND e.booked_on < q.after_day) AS n_statement,
                (SELECT COUNT(*) FROM billing_suspense_open s WHERE s.issuer_id = q.issuer_id AND s.open_fen > 0
                    AND s.received_on < q.after_day) AS n_suspense
            FROM (SELECT ? AS issuer_id, ? AS period, CAST(? AS DATE) AS first_day, CAST(? AS DATE) AS after_day) q
            """;

    private final Sql sql;

    ClosingChecks(Sql sql) {
        this.sql = sql;
    }

    /** Every item, also those of which there is none. */
    List<ClosingCheck> of(long issuer, BillingMonth month) {
        LocalDate first = month.firstDay();
        return sql.first(
                        COUNT,
                        row -> {
                            List<ClosingCheck> checks = new ArrayList<>();
                            for (ClosingItem item : ClosingItem.values()) {
                                checks.add(new ClosingCheck(
                                        item, row.getLong("n_" + item.name().toLowerCase(Locale.ROOT))));
                            }
                            return checks;
                        },
                        issuer,
                        month.number(),
                        first,
                        first.plusMonths(1))
                .orElseThrow();
    }
}
