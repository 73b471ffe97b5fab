package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the monthly totals in the transaction that allocates money; rows are touched in one order, so no deadlock. */
@Singleton
public class CollectionMonths {

    private static final String ADD = """
            INSERT INTO billing_collection_month (compound_id, issuer_id, period, due_fen, on_time_fen, late_fen,
                recovered_fen, households_due, households_on_time, households_late)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE due_fen = due_fen + VALUES(due_fen), on_time_fen = on_time_fen + VALUES(on_time_fen),
                late_fen = late_fen + VALUES(late_fen), recovered_fen = recovered_fen + VALUES(recovered_fen),
                households_due = households_due + VALUES(households_due),
                households_on_time = households_on_time + VALUES(households_on_time),
                households_late = households_late + VALUES(households_late)
            """;

    private final Sql sql;

    CollectionMonths(Sql sql) {
        this.sql = sql;
    }

    /** Adds what was received, or takes off what was taken back; needs a running transaction. */
    public void add(long issuer, List<Receipt> receipts) {
        SortedMap<CompoundMonth, CollectionTotals> changes = new TreeMap<>();
        for (Receipt receipt : receipts) {
            changes.merge(
                    new CompoundMonth(receipt.compound(), receipt.billed()),
                    receipt.ofBilled(),
                    CollectionTotals::plus);
            if (!receipt.isOnTime()) {
                changes.merge(
                        new CompoundMonth(receipt.compound(), receipt.countedIn()),
                        CollectionTotals.recovered(receipt.amount()),
                        CollectionTotals::plus);
            }
        }
        change(issuer, changes);
    }

    /**
     * Adds the changes, which may be negative, except arrears, which follow from earlier months. A change of nothing still
     * leaves a row: it tells that the month was billed, though with nothing that counts.
     */
    public void change(long issuer, SortedMap<CompoundMonth, CollectionTotals> changes) {
        List<@Nullable Object[]> rows = new ArrayList<>();
        changes.forEach((key, change) -> rows.add(new Object[] {
            key.compound(),
            issuer,
            key.month().number(),
            change.due().fen(),
            change.onTime().fen(),
            change.late().fen(),
            change.recovered().fen(),
            change.householdsDue(),
            change.householdsOnTime(),
            change.householdsLate()
        }));
        sql.batch(ADD, rows);
    }

    /** What has changed between two counts of the same households. */
    public static SortedMap<CompoundMonth, CollectionTotals> difference(
            SortedMap<CompoundMonth, CollectionTotals> before, SortedMap<CompoundMonth, CollectionTotals> after) {
        SortedMap<CompoundMonth, CollectionTotals> changes = new TreeMap<>(after);
        before.forEach((key, totals) -> changes.merge(key, totals.negated(), CollectionTotals::plus));
        changes.values().removeIf(CollectionTotals.NONE::equals);
        return changes;
    }

    /**
     * Money for counted items of one month.
     *
     * @param billed the month of the item
     * @param countedIn the month in which the money counts, never before {@code billed}
     * @param amount negative if it is taken back
     * @param settledIn the month in which the household-month is settled, if this money settles it
     */
    public record Receipt(
            long compound,
            BillingMonth billed,
            BillingMonth countedIn,
            Money amount,
            Optional<BillingMonth> settledIn) {

        boolean isOnTime() {
            return countedIn.equals(billed);
        }

        CollectionTotals ofBilled() {
            Money onTime = isOnTime() ? amount : Money.ZERO;
            int settledOnTime = settledIn.filter(billed::equals).isPresent() ? 1 : 0;
            return new CollectionTotals(
                    Money.ZERO,
                    onTime,
                    amount.minus(onTime),
                    Money.ZERO,
                    Money.ZERO,
                    0,
                    settledOnTime,
                    settledIn.isPresent() ? 1 - settledOnTime : 0);
        }
    }
}
