package cn.changxiao.billing.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.Ids;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Counts what a run over a manager's compounds would bill and keeps the figures for sign-off; bills nothing. The prices
 * are fixed here, so that a price approved later does not change what was previewed.
 */
@Singleton
public class PrepareBillRun {

    private static final String BY_KEY = "SELECT run_id, content_hash FROM billing_run WHERE business_key = ?";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final RunSources sources;
    private final PreviewRows rows;
    private final AuditLog audit;

    PrepareBillRun(Sql sql, Ids ids, Clock clock, RunSources sources, PreviewRows rows, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.sources = sources;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * The run waiting for sign-off; the same key with the same content gets the earlier one.
     *
     * @throws NothingToBill if the viewer manages none of the compounds in these months
     * @throws NotFound if a named compound is not among those the viewer manages in these months
     */
    @Transactional
    public BillRunId prepare(Viewer viewer, Command command) {
        long issuer = Managers.issuer(viewer, "编制出账批次").value();
        byte[] content = ContentHash.of(issuer, command.first(), command.last(), command.compounds());
        Optional<BillRunId> earlier = earlier(command.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        Months months = new Months(command.first(), command.last());
        Map<Long, ChunkToBill> chunks = chunks(issuer, months, command);
        BillRunId run = new BillRunId(ids.next());
        PreviewTotals totals = rows.insert(
                run, chunks, sources.billedFor(issuer, months.first().plus(-1)));
        rows.insertRun(
                new PreviewRows.Head(
                        run,
                        command.key(),
                        HexFormat.of().formatHex(content),
                        issuer,
                        months,
                        viewer.user().value()),
                totals,
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "PrepareBillRun",
                "bill-run:" + run,
                "账期 %s 至 %s，%d 户次，%s 元，挂起 %d 户次"
                        .formatted(months.first(), months.last(), totals.bills(), totals.due(), totals.parked()));
        return run;
    }

    private Optional<BillRunId> earlier(BusinessKey key, byte[] content) {
        return sql.first(
                BY_KEY,
                row -> {
                    if (!Arrays.equals(row.getBytes("content_hash"), content)) {
                        throw new KeyReusedWithOtherContent(key);
                    }
                    return new BillRunId(row.getLong("run_id"));
                },
                key.value());
    }

    private Map<Long, ChunkToBill> chunks(long issuer, Months months, Command command) {
        Map<Long, List<BillingMonth>> managed = sources.managedMonths(issuer, months);
        List<Long> wanted = command.compounds().stream().map(CompoundId::value).toList();
        for (long compound : wanted) {
            if (!managed.containsKey(compound)) {
                throw new NotFound("该账期内由本单位管理的小区", compound);
            }
        }
        if (!wanted.isEmpty()) {
            managed.keySet().retainAll(wanted);
        }
        if (managed.isEmpty()) {
            throw new NothingToBill(months);
        }
        return new ManagedChunks(sources, issuer, months).of(new TreeMap<>(managed));
    }

    /**
     * A run over months first to last, both included.
     *
     * @param compounds the compounds to bill; empty for all the manager has
     */
    public record Command(BusinessKey key, BillingMonth first, BillingMonth last, Collection<CompoundId> compounds) {

        public Command {
            compounds = List.copyOf(compounds);
        }

        /** One month of all compounds. */
        public static Command month(BusinessKey key, BillingMonth month) {
            return new Command(key, month, month, List.of());
        }
    }
}
