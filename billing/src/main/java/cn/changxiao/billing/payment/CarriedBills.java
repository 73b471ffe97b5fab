package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionMonths;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * A bill whose arrears were carried to other units is settled when the last of them has paid. Their open items are
 * locked first, so that of two who pay at once exactly one settles it.
 */
@Singleton
class CarriedBills {

    private static final String OPEN = """
            SELECT x.compound_id, x.period, x.open_fen, x.counted_period
            FROM billing_carried_item t
            JOIN billing_open_item x ON x.unit_id = t.unit_id AND x.period = t.period AND x.fee_item_id = t.fee_item_id
                AND x.sequence_no = t.sequence_no
            JOIN billing_fee_item f ON f.fee_item_id = t.fee_item_id AND f.counts_in_rate
            WHERE t.bill_id = ? ORDER BY x.unit_id, x.period, x.fee_item_id, x.sequence_no FOR UPDATE
            """;

    private final Sql sql;
    private final CollectionMonths months;

    CarriedBills(Sql sql, CollectionMonths months) {
        this.sql = sql;
        this.months = months;
    }

    /** Needs the allocations written and the open items lowered by this transaction. */
    void settle(long issuer, List<AllocationRows.Line> lines) {
        TreeSet<Long> bills = new TreeSet<>();
        for (AllocationRows.Line line : lines) {
            OpenItem item = line.allocation().item();
            if (item.isCarried() && item.item().isCounted()) {
                bills.add(item.bill());
            }
        }
        List<CollectionMonths.Receipt> settled = new ArrayList<>();
        bills.forEach(bill -> settledBill(bill).ifPresent(settled::add));
        months.add(issuer, settled);
    }

    private Optional<CollectionMonths.Receipt> settledBill(long bill) {
        List<Carried> open =
                sql.list(OPEN, row -> new Carried(row.getLong(1), row.getInt(2), row.getLong(3), row.getInt(4)), bill);
        if (open.stream().anyMatch(item -> item.openFen() > 0)) {
            return Optional.empty();
        }
        Carried any = open.get(0);
        BillingMonth billed = new BillingMonth(any.period());
        int counted = open.stream().mapToInt(Carried::counted).max().orElse(0);
        BillingMonth settledIn = billed.max(new BillingMonth(Math.max(counted, any.period())));
        return Optional.of(
                new CollectionMonths.Receipt(any.compound(), billed, settledIn, Money.ZERO, Optional.of(settledIn)));
    }

    private record Carried(long compound, int period, long openFen, int counted) {}
}
