package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Keeps the monthly totals in the transaction that allocates money; rows are touched in one order, so no deadlock. */
@Singleton
public class CollectionMonths {

    private static final String ADD = """
            INSERT INTO billing_collection_month (compound_id, issuer_id, period, on_time_fen, late_fen, recovered_fen,
                households_on_time, households_late)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE on_time_fen = on_time_fen + VALUES(on_time_fen),
                late_fen = late_fen + VALUES(late_fen), recovered_fen = recovered_fen + VALUES(recovered_fen),
                households_on_time = households_on_time + VALUES(households_on_time),
                households_late = households_late + VALUES(households_late)
            """;

    private final Sql sql;

    CollectionMonths(Sql sql) {
        this.sql = sql;
    }

    /** Adds what was received; needs a running transaction. */
    public void add(long issuer, List<Receipt> receipts) {
        Map<Key, long[]> sums =
                new TreeMap<>(Comparator.comparingLong(Key::compound).thenComparing(Key::month));
        for (Receipt receipt : receipts) {
            long fen = receipt.amount().fen();
            boolean onTime = receipt.countedIn().equals(receipt.billed());
            long[] billed = sums.computeIfAbsent(new Key(receipt.compound(), receipt.billed()), key -> new long[5]);
            billed[onTime ? 0 : 1] += fen;
            receipt.settledIn().ifPresent(month -> billed[month.equals(receipt.billed()) ? 3 : 4]++);
            if (!onTime) {
                sums.computeIfAbsent(new Key(receipt.compound(), receipt.countedIn()), key -> new long[5])[2] += fen;
            }
        }
        List<@Nullable Object[]> rows = new ArrayList<>();
        sums.forEach((key, sum) -> rows.add(
                new Object[] {key.compound(), issuer, key.month().number(), sum[0], sum[1], sum[2], sum[3], sum[4]}));
        sql.batch(ADD, rows);
    }

    /**
     * Money for a bill's counted items.
     *
     * @param billed the month of the bill
     * @param countedIn the month in which the money counts, never before {@code billed}
     * @param settledIn the month in which the household's bill is settled, if this money settles it
     */
    public record Receipt(
            long compound,
            BillingMonth billed,
            BillingMonth countedIn,
            Money amount,
            Optional<BillingMonth> settledIn) {}

    private record Key(long compound, BillingMonth month) {}
}
