package cn.changxiao.billing.latefee;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Numbering;
import cn.changxiao.billing.collection.CollectionCell;
import cn.changxiao.billing.collection.CollectionChanges;
import cn.changxiao.billing.collection.CollectionMonths;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes late fees as bills of their own, one for each unit and payer, with gap-free numbers; they never count in rates. */
@Singleton
class LateFeeBills {

    private static final String LAST_SEQUENCE = """
            SELECT u.unit_id, MAX(o.sequence_no) AS last_no FROM registry_unit u
            JOIN billing_open_item o ON o.unit_id = u.unit_id AND o.period = ? AND o.fee_item_id = ?
            WHERE u.compound_id = ? GROUP BY u.unit_id
            """;
    private static final String BILL = """
            INSERT INTO billing_bill (bill_id, issuer_id, number_year, number_in_year, run_id, compound_id, building_id, unit_id,
                payer_id, period, issued_on, due_on, due_fen, period_to)
            VALUES (?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ITEM = """
            INSERT INTO billing_bill_item (period, unit_id, fee_item_id, sequence_no, bill_id, tariff_id, price_e4,
                area_hundredths, days_billed, days_in_month, amount_fen)
            VALUES (?, ?, ?, ?, ?, 0, 0, 0, ?, ?, ?)
            """;
    private static final String OPEN_ITEM = """
            INSERT INTO billing_open_item (unit_id, period, fee_item_id, sequence_no, bill_id, issuer_id, compound_id, due_on,
                amount_fen, open_fen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String WHY = """
            INSERT INTO billing_late_fee (unit_id, period, fee_item_id, sequence_no, late_month, bill_id, accrued_fen, amount_fen)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final Numbering numbering;
    private final CollectionMonths collection;

    LateFeeBills(Sql sql, Ids ids, Clock clock, Numbering numbering, CollectionMonths collection) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.numbering = numbering;
        this.collection = collection;
    }

    /** In the running transaction. */
    LateFeeSummary write(long issuer, long compound, BillingMonth month, List<Charge> charges) {
        Map<Payer, List<Charge>> byPayer = new LinkedHashMap<>();
        charges.forEach(charge -> byPayer.computeIfAbsent(charge.payer(), key -> new ArrayList<>())
                .add(charge));
        Map<Long, Integer> sequences = new HashMap<>();
        sql.list(
                LAST_SEQUENCE,
                row -> sequences.put(row.getLong("unit_id"), row.getInt("last_no")),
                month.number(),
                FeeItem.LATE_FEE.id(),
                compound);
        LocalDate today = LocalDate.now(clock);
        long id = ids.block(byPayer.size());
        long number = numbering.take(issuer, Numbering.Kind.BILL, month.year(), byPayer.size());
        Rows rows =
                new Rows(issuer, compound, month, today, BillingMonth.of(today).lastDay());
        for (Map.Entry<Payer, List<Charge>> bill : byPayer.entrySet()) {
            int sequence = sequences.merge(bill.getKey().unit(), 0, (last, none) -> last + 1);
            rows.add(id++, number++, sequence, bill.getKey(), bill.getValue());
        }
        sql.batch(BILL, rows.bills);
        sql.batch(ITEM, rows.items);
        sql.batch(OPEN_ITEM, rows.openItems);
        sql.batch(WHY, rows.reasons);
        collection.add(issuer, due(compound, month, charges));
        return new LateFeeSummary(
                byPayer.size(), Money.sum(charges.stream().map(Charge::amount).toList()));
    }

    /** Late fees stand with their item alone and count in no rate. */
    private static CollectionChanges due(long compound, BillingMonth month, List<Charge> charges) {
        CollectionChanges changes = new CollectionChanges();
        charges.forEach(charge -> changes.due(
                CollectionCell.of(compound, charge.line().building(), FeeItem.LATE_FEE, month), charge.amount()));
        return changes;
    }

    /** What is charged for one item now, and what has accrued for it in all. */
    record Charge(LateItemRows.Line line, Money accrued, Money amount) {

        Payer payer() {
            return new Payer(line.key().unit(), line.building(), line.payer());
        }
    }

    private record Payer(long unit, long building, long person) {}

    /** The rows of one compound, collected so that each table is written by a few statements. */
    private static final class Rows {

        private final long issuer;
        private final long compound;
        private final BillingMonth month;
        private final LocalDate issuedOn;
        private final LocalDate dueOn;
        private final List<@Nullable Object[]> bills = new ArrayList<>();
        private final List<@Nullable Object[]> items = new ArrayList<>();
        private final List<@Nullable Object[]> openItems = new ArrayList<>();
        private final List<@Nullable Object[]> reasons = new ArrayList<>();

        Rows(long issuer, long compound, BillingMonth month, LocalDate issuedOn, LocalDate dueOn) {
            this.issuer = issuer;
            this.compound = compound;
            this.month = month;
            this.issuedOn = issuedOn;
            this.dueOn = dueOn;
        }

        void add(long id, long number, int sequence, Payer payer, List<Charge> charges) {
            int period = month.number();
            int item = FeeItem.LATE_FEE.id();
            long fen =
                    charges.stream().mapToLong(charge -> charge.amount().fen()).sum();
            bills.add(new Object[] {
                id,
                issuer,
                month.year(),
                number,
                compound,
                payer.building(),
                payer.unit(),
                payer.person(),
                period,
                issuedOn,
                dueOn,
                fen,
                period
            });
            items.add(new Object[] {period, payer.unit(), item, sequence, id, month.days(), month.days(), fen});
            openItems.add(new Object[] {payer.unit(), period, item, sequence, id, issuer, compound, dueOn, fen, fen});
            for (Charge charge : charges) {
                LateItemRows.Key key = charge.line().key();
                reasons.add(new Object[] {
                    key.unit(),
                    key.period(),
                    key.item(),
                    key.sequence(),
                    period,
                    id,
                    charge.accrued().fen(),
                    charge.amount().fen()
                });
            }
        }
    }
}
