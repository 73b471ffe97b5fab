package cn.changxiao.billing.run;

import cn.changxiao.billing.chunk.PlannedCompound;
import cn.changxiao.billing.preview.BillingCycle;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.preview.ParkedUnit;
import cn.changxiao.billing.preview.UnitAmount;
import cn.changxiao.billing.preview.UnitChange;
import cn.changxiao.billing.scope.RunScope;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes a prepared run: its head, its compounds, the units it cannot bill and those that change most. */
@Singleton
class PreviewRows {

    private static final String RUN = """
            INSERT INTO billing_run (run_id, business_key, content_hash, issuer_id, period_from, period_to, cycle,
                scope_kind, scope_code, history, state, bills, due_fen, parked, prepared_by, prepared_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'PREPARED', ?, ?, ?, ?, ?)
            """;
    private static final String CHUNK = """
            INSERT INTO billing_run_chunk (run_id, compound_id, state, bills, line_count, due_fen, content_hash,
                previous_fen, parked)
            VALUES (?, ?, 'PENDING', ?, ?, ?, ?, ?, ?)
            """;
    private static final String PARKED = """
            INSERT INTO billing_run_parked (run_id, compound_id, unit_id, reason, items, first_period, last_period,
                first_on, last_on, months)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String CHANGE = """
            INSERT INTO billing_run_change (run_id, unit_id, compound_id, reason, previous_fen, due_fen)
            VALUES (?, ?, ?, ?, ?, ?)
            """;
    private static final String LOCK = "INSERT IGNORE INTO billing_compound_lock (compound_id) VALUES (?)";

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
                head.cycle().name(),
                head.scope().kind(),
                head.scope().code(),
                head.isHistory(),
                totals.bills(),
                totals.due().fen(),
                totals.parked(),
                head.preparedBy(),
                now);
    }

    /** Inserts compounds with what they were billed in the period before, and answers what they come to. */
    PreviewTotals insert(BillRunId run, List<PlannedCompound> compounds, Map<Long, Map<Long, UnitAmount>> prior) {
        List<@Nullable Object[]> locks = new ArrayList<>();
        List<@Nullable Object[]> chunks = new ArrayList<>();
        List<@Nullable Object[]> parked = new ArrayList<>();
        PreviewTotals totals = PreviewTotals.NONE;
        for (PlannedCompound compound : compounds) {
            Money previous = Money.sum(prior.getOrDefault(compound.compound(), Map.of()).values().stream()
                    .map(UnitAmount::due)
                    .toList());
            PreviewTotals ofCompound =
                    new PreviewTotals(compound.bills().size(), compound.due(), compound.parkedMonths());
            locks.add(new Object[] {compound.compound()});
            chunks.add(chunk(run, compound, ofCompound, previous));
            compound.parked().forEach(unit -> parked.add(row(run, compound.compound(), unit)));
            totals = totals.plus(ofCompound);
        }
        sql.batch(LOCK, locks);
        sql.batch(CHUNK, chunks);
        sql.batch(PARKED, parked);
        return totals;
    }

    void insertChanges(BillRunId run, List<UnitChange> changes) {
        sql.batch(
                CHANGE,
                changes.stream()
                        .map(change -> new @Nullable Object[] {
                            run.value(),
                            change.unit(),
                            change.compound(),
                            change.reason().name(),
                            change.previous().fen(),
                            change.due().fen()
                        })
                        .toList());
    }

    private static @Nullable Object[] chunk(
            BillRunId run, PlannedCompound compound, PreviewTotals totals, Money previous) {
        return new @Nullable Object[] {
            run.value(),
            compound.compound(),
            compound.bills().size(),
            compound.lines(),
            totals.due().fen(),
            HexFormat.of().parseHex(compound.hash()),
            previous.fen(),
            compound.parkedMonths()
        };
    }

    private static @Nullable Object[] row(BillRunId run, long compound, ParkedUnit unit) {
        return new @Nullable Object[] {
            run.value(),
            compound,
            unit.unit(),
            unit.reason().name(),
            unit.items().stream().map(FeeItem::id).sorted().map(String::valueOf).collect(Collectors.joining(",")),
            unit.first().getYear() * 100 + unit.first().getMonthValue(),
            unit.last().getYear() * 100 + unit.last().getMonthValue(),
            unit.first(),
            unit.last(),
            unit.months()
        };
    }

    /** Who runs what: the row of the run apart from its totals. */
    record Head(
            BillRunId run,
            BusinessKey key,
            String contentHex,
            long issuer,
            Months months,
            BillingCycle cycle,
            RunScope scope,
            boolean isHistory,
            long preparedBy) {}
}
