package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.allocation.AllocationPolicy;
import cn.changxiao.billing.closing.ClosedMonths;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Over-payments that wait as a unit's credit with an issuer, and their use for the bills that come. */
@Singleton
public class Credits {

    private static final String ADD = """
            INSERT INTO billing_credit (unit_id, issuer_id, compound_id, balance_fen, received_period) VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE balance_fen = balance_fen + VALUES(balance_fen),
                received_period = GREATEST(received_period, VALUES(received_period))
            """;
    private static final String OF_COMPOUND = """
            SELECT c.unit_id, c.balance_fen, c.received_period FROM billing_credit c
            WHERE c.compound_id = ? AND c.issuer_id = ? AND c.balance_fen > 0 ORDER BY c.unit_id FOR UPDATE
            """;
    private static final String OPEN = """
            SELECT o.unit_id, o.period, o.fee_item_id, o.sequence_no, o.bill_id, o.compound_id, o.open_fen,
                o.counted_period, o.carried
            FROM billing_credit c
            JOIN billing_open_item o ON o.unit_id = c.unit_id AND o.issuer_id = c.issuer_id
            WHERE c.compound_id = ? AND c.issuer_id = ? AND c.balance_fen > 0 AND o.open_fen > 0
            ORDER BY o.unit_id, o.period, o.fee_item_id, o.sequence_no FOR UPDATE
            """;
    private static final String BUILDINGS = """
            SELECT c.unit_id, u.building_id FROM billing_credit c JOIN registry_unit u ON u.unit_id = c.unit_id
            WHERE c.compound_id = ? AND c.issuer_id = ? AND c.balance_fen > 0
            """;
    private static final String TAKE = """
            UPDATE billing_credit SET balance_fen = balance_fen - ?
            WHERE unit_id = ? AND issuer_id = ? AND balance_fen >= ?
            """;

    private static final String GIVE_BACK =
            "UPDATE billing_credit SET balance_fen = balance_fen + ? WHERE unit_id = ? AND issuer_id = ?";

    private final Sql sql;
    private final AllocationRows allocations;

    Credits(Sql sql, AllocationRows allocations) {
        this.sql = sql;
        this.allocations = allocations;
    }

    /** Adds to the credit of units, which the transaction has locked. */
    public void add(long issuer, List<Credit> credits) {
        List<@Nullable Object[]> rows = new ArrayList<>(credits.size());
        for (Credit credit : credits) {
            rows.add(new Object[] {
                credit.unit(),
                issuer,
                credit.compound(),
                credit.amount().fen(),
                credit.received().number()
            });
        }
        sql.batch(ADD, rows);
    }

    /** Pays the open items of a compound from the credit of its units; part of the transaction that billed them. */
    public void use(long compound, long issuer, ClosedMonths closed, LocalDateTime now) {
        List<Credit> credits = sql.list(
                OF_COMPOUND,
                row -> new Credit(
                        row.getLong("unit_id"),
                        compound,
                        Money.ofFen(row.getLong("balance_fen")),
                        new BillingMonth(row.getInt("received_period"))),
                compound,
                issuer);
        if (credits.isEmpty()) {
            return;
        }
        Map<Long, List<OpenItem>> open = new LinkedHashMap<>();
        sql.list(OPEN, OpenItemRows::read, compound, issuer)
                .forEach(item -> open.computeIfAbsent(item.unit(), key -> new ArrayList<>())
                        .add(item));
        Map<Long, Long> buildings = new HashMap<>();
        sql.each(BUILDINGS, row -> buildings.put(row.getLong(1), row.getLong(2)), compound, issuer);
        List<AllocationRows.Line> lines = new ArrayList<>();
        for (Credit credit : credits) {
            OpenItems.Paid paid = new OpenItems(open.getOrDefault(credit.unit(), List.of()))
                    .pay(credit.amount(), credit.received(), AllocationPolicy.OLDEST_FIRST, closed);
            long building = buildings.getOrDefault(credit.unit(), 0L);
            paid.allocations()
                    .forEach(allocation -> lines.add(
                            AllocationRows.Line.credited(building, allocation, credit.received(), now.toLocalDate())));
            take(credit.unit(), issuer, credit.amount().minus(paid.over()));
        }
        allocations.write(issuer, lines, now);
    }

    /**
     * Lowers the credit of a unit.
     *
     * @throws IllegalStateException if it does not hold so much; look under lock first
     */
    public void take(long unit, long issuer, Money used) {
        if (sql.update(TAKE, used.fen(), unit, issuer, used.fen()) != 1) {
            throw new IllegalStateException("the credit of unit " + unit + " does not hold " + used);
        }
    }

    /** Raises the credit of a unit by what was taken from it before, in the month in which it counts already. */
    public void giveBack(long unit, long issuer, Money taken) {
        if (sql.update(GIVE_BACK, taken.fen(), unit, issuer) != 1) {
            throw new IllegalStateException("nothing was ever taken from the credit of unit " + unit);
        }
    }

    /** An over-payment of one unit. */
    public record Credit(long unit, long compound, Money amount, BillingMonth received) {}
}
