package cn.changxiao.billing.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.chunk.PlanCompounds;
import cn.changxiao.billing.chunk.PlannedBill;
import cn.changxiao.billing.chunk.PlannedCompound;
import cn.changxiao.billing.chunk.PriorPeriod;
import cn.changxiao.billing.closing.BillingMonths;
import cn.changxiao.billing.preview.BillingCycle;
import cn.changxiao.billing.preview.LargestChanges;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.preview.UnitAmount;
import cn.changxiao.billing.scope.AdvanceLimit;
import cn.changxiao.billing.scope.ManagedCompound;
import cn.changxiao.billing.scope.ManagedCompounds;
import cn.changxiao.billing.scope.NothingToBill;
import cn.changxiao.billing.scope.RunScope;
import cn.changxiao.billing.scope.TooFarAhead;
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
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counts what a run would bill and keeps the figures of each compound for sign-off; bills nothing. Whatever changes
 * afterwards in prices, owners, areas, relief or bills parks the compounds it touches.
 */
@Singleton
public class PrepareBillRun {

    /** Unit months planned at once: what bounds memory, whatever the size of the run. */
    private static final long UNIT_MONTHS_AT_ONCE = 20_000;

    private static final int LONGEST_COMPARED = 12;

    private static final String BY_KEY = "SELECT run_id, content_hash FROM billing_run WHERE business_key = ?";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final ManagedCompounds managed;
    private final AdvanceLimit advanceLimit;
    private final PlanCompounds planCompounds;
    private final PriorPeriod priorPeriod;
    private final PreviewRows rows;
    private final BillingMonths billingMonths;
    private final AuditLog audit;

    PrepareBillRun(
            Sql sql,
            Ids ids,
            Clock clock,
            ManagedCompounds managed,
            AdvanceLimit advanceLimit,
            PlanCompounds planCompounds,
            PriorPeriod priorPeriod,
            PreviewRows rows,
            BillingMonths billingMonths,
            AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.managed = managed;
        this.advanceLimit = advanceLimit;
        this.planCompounds = planCompounds;
        this.priorPeriod = priorPeriod;
        this.rows = rows;
        this.billingMonths = billingMonths;
        this.audit = audit;
    }

    /**
     * The run waiting for sign-off; the same key with the same content gets the earlier one.
     *
     * @throws NothingToBill if the viewer manages none of the compounds in these months
     * @throws NotFound if a named compound is not among those the viewer manages in these months
     * @throws cn.changxiao.billing.closing.BillingMonthClosed if one of the months is closed
     * @throws TooFarAhead if the months reach further into the future than a place allows
     */
    @Transactional
    public BillRunId prepare(Viewer viewer, Command command) {
        long issuer = Managers.issuer(viewer, "编制出账批次").value();
        byte[] content =
                ContentHash.of(issuer, command.months(), command.cycle(), command.scope(), command.isHistory());
        Optional<BillRunId> earlier = earlier(command.key(), content);
        if (earlier.isPresent()) {
            return earlier.get();
        }
        billingMonths.hold(issuer).requireOpen(command.months().all(), "出账");
        command.cycle().split(command.months());
        List<ManagedCompound> compounds = managed.of(issuer, command.months(), command.scope());
        advanceLimit.require(command.months().last(), compounds);
        BillRunId run = new BillRunId(ids.next());
        PreviewTotals totals = plan(run, issuer, command, compounds);
        insertRun(run, viewer, command, HexFormat.of().formatHex(content), totals);
        return run;
    }

    private void insertRun(BillRunId run, Viewer viewer, Command command, String content, PreviewTotals totals) {
        Months months = command.months();
        rows.insertRun(
                new PreviewRows.Head(
                        run,
                        command.key(),
                        content,
                        viewer.organisationKey(),
                        months,
                        command.cycle(),
                        command.scope(),
                        command.isHistory() && viewer.isService(),
                        viewer.user().value()),
                totals,
                LocalDateTime.now(clock));
        audit.record(
                viewer,
                "PrepareBillRun",
                "bill-run:" + run,
                "账期 %s 至 %s，%d 户次，%s 元，挂起 %d 户次"
                        .formatted(months.first(), months.last(), totals.bills(), totals.due(), totals.parked()));
    }

    private PreviewTotals plan(BillRunId run, long issuer, Command command, List<ManagedCompound> compounds) {
        int length = command.months().all().size();
        LargestChanges changes = new LargestChanges();
        PreviewTotals totals = PreviewTotals.NONE;
        for (List<ManagedCompound> batch :
                Batches.of(compounds, UNIT_MONTHS_AT_ONCE, compound -> (long) compound.units() * length)) {
            List<Long> compoundIds =
                    batch.stream().map(ManagedCompound::compound).toList();
            List<PlannedCompound> planned = planCompounds.plan(issuer, command.months(), command.cycle(), compoundIds);
            Map<Long, Map<Long, UnitAmount>> prior =
                    length > LONGEST_COMPARED ? Map.of() : prior(issuer, command.months(), length, compoundIds);
            if (length <= LONGEST_COMPARED) {
                planned.forEach(
                        compound -> compare(compound, prior.getOrDefault(compound.compound(), Map.of()), changes));
            }
            totals = totals.plus(rows.insert(run, planned, prior));
        }
        rows.insertChanges(run, changes.list());
        return totals;
    }

    private Map<Long, Map<Long, UnitAmount>> prior(long issuer, Months months, int length, List<Long> compounds) {
        return priorPeriod.read(
                issuer, new Months(months.first().plus(-length), months.first().plus(-1)), compounds);
    }

    private static void compare(PlannedCompound compound, Map<Long, UnitAmount> prior, LargestChanges changes) {
        Map<Long, UnitAmount> now = new HashMap<>();
        for (PlannedBill bill : compound.bills()) {
            now.merge(bill.unit().id(), bill.amount(), (first, second) -> UnitAmount.sum(List.of(first, second)));
        }
        now.forEach((unit, amount) ->
                changes.look(unit, compound.compound(), prior.getOrDefault(unit, UnitAmount.NONE), amount));
        prior.forEach((unit, amount) -> {
            if (!now.containsKey(unit)) {
                changes.look(unit, compound.compound(), amount, UnitAmount.NONE);
            }
        });
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

    /**
     * A run over months first to last, both included.
     *
     * @param isHistory true only for what the service itself writes down that was billed before it was introduced
     */
    public record Command(BusinessKey key, Months months, BillingCycle cycle, RunScope scope, boolean isHistory) {

        /** Monthly bills of the named compounds, or of all if none is named. */
        public Command(BusinessKey key, BillingMonth first, BillingMonth last, Collection<CompoundId> compounds) {
            this(key, new Months(first, last), BillingCycle.MONTH, RunScope.of(compounds), false);
        }

        /** One month of all compounds. */
        public static Command month(BusinessKey key, BillingMonth month) {
            return new Command(key, month, month, List.of());
        }

        /** Monthly bills of all compounds as they were issued before the service was introduced. */
        public static Command history(BusinessKey key, BillingMonth first, BillingMonth last) {
            return new Command(key, new Months(first, last), BillingCycle.MONTH, new RunScope.Managed(), true);
        }
    }
}
