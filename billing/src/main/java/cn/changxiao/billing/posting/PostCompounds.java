package cn.changxiao.billing.posting;

import cn.changxiao.billing.chunk.PlanCompounds;
import cn.changxiao.billing.chunk.PlannedBill;
import cn.changxiao.billing.chunk.PlannedCompound;
import cn.changxiao.billing.closing.BillingMonths;
import cn.changxiao.billing.closing.ClosedMonths;
import cn.changxiao.billing.collection.CollectionCell;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.revision.CollectionRevisions;
import cn.changxiao.billing.collection.revision.RevisionCause;
import cn.changxiao.billing.payment.Credits;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SortedMap;

/**
 * Posts some compounds of a signed-off run in one transaction: all bills of each with gap-free numbers, or none. Lines
 * are computed again; a compound that comes to anything else than was signed off is parked instead.
 */
@Singleton
public class PostCompounds {

    private static final String WITH_CREDIT = """
            SELECT DISTINCT c.compound_id FROM billing_credit c
            WHERE c.issuer_id = ? AND c.balance_fen > 0 AND c.compound_id IN (%s) ORDER BY c.compound_id
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final ClaimedCompounds claimed;
    private final PlanCompounds planCompounds;
    private final BillDays days;
    private final StagedLines lines;
    private final NumberedBills numbered;
    private final CollectionOfBills collection;
    private final Credits credits;
    private final BillingMonths months;
    private final CollectionRevisions revisions;

    PostCompounds(
            Sql sql,
            Ids ids,
            Clock clock,
            ClaimedCompounds claimed,
            PlanCompounds planCompounds,
            BillDays days,
            StagedLines lines,
            NumberedBills numbered,
            CollectionOfBills collection,
            Credits credits,
            BillingMonths months,
            CollectionRevisions revisions) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.claimed = claimed;
        this.planCompounds = planCompounds;
        this.days = days;
        this.lines = lines;
        this.numbered = numbered;
        this.collection = collection;
        this.credits = credits;
        this.months = months;
        this.revisions = revisions;
    }

    /**
     * Posts or parks those of the compounds that are pending.
     *
     * @throws cn.changxiao.billing.closing.BillingMonthClosed if one of the months is closed
     */
    @Transactional
    public void post(long run, List<Long> compounds) {
        List<ClaimedCompounds.Claim> claims = claimed.claim(run, compounds);
        if (claims.isEmpty()) {
            return;
        }
        LocalDateTime now = LocalDateTime.now(clock);
        ClaimedCompounds.Claim any = claims.get(0);
        ClosedMonths closed = months.hold(any.issuer());
        closed.requireOpen(any.months().all(), "出账");
        List<PlannedCompound> planned = planCompounds.plan(
                any.issuer(),
                any.months(),
                any.cycle(),
                claims.stream().map(ClaimedCompounds.Claim::compound).toList());
        List<PlannedCompound> agreed = new ArrayList<>();
        for (int i = 0; i < claims.size(); i++) {
            if (claims.get(i).agreesWith(planned.get(i))) {
                agreed.add(planned.get(i));
            } else {
                claimed.park(run, planned.get(i).compound(), claims.get(i).difference(planned.get(i)), now);
            }
        }
        if (agreed.stream().anyMatch(compound -> !compound.bills().isEmpty())) {
            write(run, any, agreed, closed, now);
        }
        claimed.done(run, agreed, now);
    }

    /** Sets one compound aside with the reason, so that the rest goes on. */
    @Transactional
    public void park(long run, long compound, String reason) {
        claimed.park(run, compound, reason, LocalDateTime.now(clock));
    }

    /** The counter of numbers is what two transactions want at once: all that does not need numbers comes before it. */
    private void write(
            long run,
            ClaimedCompounds.Claim claim,
            List<PlannedCompound> compounds,
            ClosedMonths closed,
            LocalDateTime now) {
        long issuer = claim.issuer();
        SortedMap<CollectionCell, CollectionTotals> before = collection.before(issuer, compounds);
        revisions.billed(issuer, RevisionCause.BILL, run, collection.add(issuer, compounds), now);
        List<NumberedBill> bills = inOrder(compounds, calendar(claim, compounds));
        long firstId = ids.block(bills.size());
        for (List<NumberedBill> slice : StagedLines.slices(bills)) {
            lines.insertItems(slice, issuer, firstId);
            numbered.insert(slice, run, issuer, firstId);
        }
        collection.recount(issuer, compounds, before);
        useCredits(issuer, compounds, closed, now);
    }

    private BillDays.Calendar calendar(ClaimedCompounds.Claim claim, List<PlannedCompound> compounds) {
        if (claim.isHistory()) {
            return BillDays.Calendar.ofHistory();
        }
        return days.from(
                LocalDate.now(clock),
                compounds.stream().map(PlannedCompound::compound).toList());
    }

    /** By the first month, so that each year's numbers are taken at once. */
    private static List<NumberedBill> inOrder(List<PlannedCompound> compounds, BillDays.Calendar calendar) {
        List<PlannedBill> sorted = compounds.stream()
                .flatMap(compound -> compound.bills().stream())
                .sorted(Comparator.comparing(bill -> bill.cycle().first()))
                .toList();
        List<NumberedBill> bills = new ArrayList<>(sorted.size());
        for (PlannedBill bill : sorted) {
            bills.add(new NumberedBill(
                    bills.size() + 1,
                    bill,
                    calendar.issuedOn(bill.cycle()),
                    calendar.dueOn(bill.unit().compound(), bill.cycle())));
        }
        return bills;
    }

    private void useCredits(long issuer, List<PlannedCompound> compounds, ClosedMonths closed, LocalDateTime now) {
        List<Object> values = new ArrayList<>();
        values.add(issuer);
        compounds.forEach(compound -> values.add(compound.compound()));
        sql.list(WITH_CREDIT.formatted(Sql.marks(compounds.size())), row -> row.getLong(1), values.toArray())
                .forEach(compound -> credits.use(compound, issuer, closed, now));
    }
}
