package cn.changxiao.billing.succession;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.unitchange.UnitChangeFollower;
import cn.changxiao.property.unitchange.UnitSuccession;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Carries open items and credit of units that lapse to the new ones: by area in a split, whole in a merge. The bill and
 * its month stay, so no collection rate changes; who is billed from then on is the new unit.
 */
@Singleton
class CarryFees implements UnitChangeFollower {

    private static final String OPEN_RUN = """
            SELECT c.run_id FROM billing_run_chunk c JOIN billing_run r ON r.run_id = c.run_id
            WHERE c.compound_id = ? AND c.state = 'PENDING' AND r.state IN ('PREPARED', 'SIGNED')
            ORDER BY c.run_id LOCK IN SHARE MODE
            """;
    private static final String BILLED_FROM = """
            SELECT MIN(o.period) FROM billing_open_item o WHERE o.unit_id = ? AND NOT o.carried AND o.period >= ?
            """;
    private static final String OPEN = """
            SELECT o.period, o.fee_item_id, o.sequence_no, o.bill_id, o.issuer_id, o.due_on, o.open_fen
            FROM billing_open_item o WHERE o.unit_id = ? AND o.open_fen > 0
            ORDER BY o.period, o.fee_item_id, o.sequence_no FOR UPDATE
            """;
    private static final String CLOSE = "UPDATE billing_open_item SET open_fen = 0 WHERE unit_id = ? AND open_fen > 0";
    private static final String CARRY = """
            INSERT INTO billing_carried_item (unit_id, period, fee_item_id, sequence_no, bill_id, issuer_id, from_unit_id,
                from_sequence_no, amount_fen, change_id, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String OPEN_ITEM = """
            INSERT INTO billing_open_item (unit_id, period, fee_item_id, sequence_no, bill_id, issuer_id, compound_id,
                due_on, amount_fen, open_fen, carried)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, TRUE)
            """;

    /** Carried rows are numbered from here on, so that they never meet further bills of the new unit's month. */
    private static final int FIRST_CARRIED = 1_001;

    private final Sql sql;
    private final Clock clock;
    private final CarryCredit credit;

    CarryFees(Sql sql, Clock clock, CarryCredit credit) {
        this.sql = sql;
        this.clock = clock;
        this.credit = credit;
    }

    @Override
    public void follow(UnitSuccession succession) {
        Optional<Long> run =
                sql.first(OPEN_RUN, row -> row.getLong(1), succession.compound().value());
        if (run.isPresent()) {
            throw new BillRunOpen(run.get());
        }
        LocalDateTime now = LocalDateTime.now(clock);
        Map<List<Object>, Integer> sequences = new HashMap<>();
        List<@Nullable Object[]> carried = new ArrayList<>();
        List<@Nullable Object[]> open = new ArrayList<>();
        for (UnitSuccession.Place old : succession.olds()) {
            requireNotBilled(old, succession.from());
            for (OpenAmount amount : openOf(old.unit())) {
                List<Money> shares = succession.carry(amount.open());
                for (int i = 0; i < shares.size(); i++) {
                    if (shares.get(i).isPositive()) {
                        long unit = succession.parts().get(i).unit().value();
                        int sequence = sequences.merge(
                                List.of(unit, amount.period(), amount.item()),
                                FIRST_CARRIED,
                                (last, first) -> last + 1);
                        carried.add(amount.carried(unit, sequence, shares.get(i), old.unit(), succession, now));
                        open.add(amount.openItem(unit, sequence, shares.get(i), succession));
                    }
                }
            }
            sql.update(CLOSE, old.unit().value());
        }
        sql.batch(CARRY, carried);
        sql.batch(OPEN_ITEM, open);
        credit.carry(succession, now);
    }

    private void requireNotBilled(UnitSuccession.Place old, LocalDate from) {
        BillingMonth first = BillingMonth.of(from.getDayOfMonth() == 1 ? from : from.plusMonths(1));
        long billed = sql.number(BILLED_FROM, old.unit().value(), first.number());
        if (billed > 0) {
            throw new BilledAfterChange(old.text(), new BillingMonth((int) billed), from);
        }
    }

    private List<OpenAmount> openOf(UnitId unit) {
        return sql.list(
                OPEN,
                row -> new OpenAmount(
                        row.getInt("period"),
                        row.getInt("fee_item_id"),
                        row.getInt("sequence_no"),
                        row.getLong("bill_id"),
                        row.getLong("issuer_id"),
                        row.getObject("due_on", LocalDate.class),
                        Money.ofFen(row.getLong("open_fen"))),
                unit.value());
    }

    /** What is open of one item. */
    private record OpenAmount(int period, int item, int sequence, long bill, long issuer, LocalDate dueOn, Money open) {

        @Nullable Object[] carried(
                long unit, int newSequence, Money share, UnitId from, UnitSuccession succession, LocalDateTime now) {
            return new @Nullable Object[] {
                unit,
                period,
                item,
                newSequence,
                bill,
                issuer,
                from.value(),
                sequence,
                share.fen(),
                succession.change().value(),
                now
            };
        }

        @Nullable Object[] openItem(long unit, int newSequence, Money share, UnitSuccession succession) {
            return new @Nullable Object[] {
                unit,
                period,
                item,
                newSequence,
                bill,
                issuer,
                succession.compound().value(),
                dueOn,
                share.fen(),
                share.fen()
            };
        }
    }
}
