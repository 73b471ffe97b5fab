package cn.changxiao.billing.run;

import cn.changxiao.billing.preview.ChunkPreview;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.preview.ParkedUnit;
import cn.changxiao.billing.preview.Term;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a prepared run: its head, its prices, its compounds and the units it cannot bill. */
@Singleton
class PreviewRows {

    private static final String RUN = """
            INSERT INTO billing_run (run_id, business_key, content_hash, issuer_id, period_from, period_to, state, bills,
                due_fen, parked, prepared_by, prepared_at)
            VALUES (?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?, ?, ?, ?)
            """;
    private static final String TERM = """
            INSERT INTO billing_run_term (run_id, compound_id, period, fee_item_id, first_day, days, due_on, tariff_id,
                price_e4)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CHUNK = """
            INSERT INTO billing_run_chunk (run_id, compound_id, state, bills, due_fen, previous_fen, parked)
            VALUES (?, ?, 'PENDING', ?, ?, ?, ?)
            """;
    private static final String PARKED = """
            INSERT INTO billing_run_parked (run_id, compound_id, unit_id, reason, first_period, last_period, months)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    PreviewRows(Sql sql) {
        this.sql = sql;
    }

    void insertRun(Head head, PreviewTotals totals, LocalDateTime now) {
        sql.update(
                RUN,
                head.run().value(),
                head.key().value(),
                HexFormat.of().parseHex(head.contentHex()),
                head.issuer(),
                head.months().first().number(),
                head.months().last().number(),
                totals.bills(),
                totals.due().fen(),
                totals.parked(),
                head.preparedBy(),
                now);
    }

    /** Inserts the compounds with what was billed for the month before, and answers the control totals. */
    PreviewTotals insert(BillRunId run, Map<Long, ChunkToBill> chunks, Map<Long, Long> previousFen) {
        List<@Nullable Object[]> terms = new ArrayList<>();
        List<@Nullable Object[]> parked = new ArrayList<>();
        List<@Nullable Object[]> rows = new ArrayList<>();
        PreviewTotals totals = new PreviewTotals(0, Money.ZERO, 0);
        for (Map.Entry<Long, ChunkToBill> entry : chunks.entrySet()) {
            long compound = entry.getKey();
            ChunkPreview preview = entry.getValue().preview();
            entry.getValue().terms().forEach(term -> terms.add(row(run, compound, term)));
            preview.parked().forEach(unit -> parked.add(row(run, compound, unit)));
            rows.add(new Object[] {
                run.value(),
                compound,
                preview.bills(),
                preview.due().fen(),
                previousFen.getOrDefault(compound, 0L),
                preview.parkedMonths()
            });
            totals = new PreviewTotals(
                    totals.bills() + preview.bills(),
                    totals.due().plus(preview.due()),
                    totals.parked() + preview.parkedMonths());
        }
        sql.batch(TERM, terms);
        sql.batch(PARKED, parked);
        sql.batch(CHUNK, rows);
        return totals;
    }

    private static @Nullable Object[] row(BillRunId run, long compound, Term term) {
        return new Object[] {
            run.value(),
            compound,
            term.month().number(),
            term.item().id(),
            term.month().firstDay(),
            term.month().days(),
            term.dueOn(),
            term.tariff(),
            term.price().e4()
        };
    }

    private static @Nullable Object[] row(BillRunId run, long compound, ParkedUnit unit) {
        return new Object[] {
            run.value(),
            compound,
            unit.unit(),
            unit.reason().name(),
            unit.first().number(),
            unit.last().number(),
            unit.months()
        };
    }

    /** Who runs what: the row of the run apart from its totals. */
    record Head(BillRunId run, BusinessKey key, String contentHex, long issuer, Months months, long preparedBy) {}
}
