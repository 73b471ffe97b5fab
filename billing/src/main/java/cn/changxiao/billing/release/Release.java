package cn.changxiao.billing.release;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.closing.BillingMonths;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * Takes money off open items, newest first: a negative allocation in the month in which the money counted, so that every
 * total nets exactly. The items are open again and the money is the credit of the unit that paid. Part of the caller's
 * transaction; never takes more than is allocated, and says how much it took; takes nothing back of a closed month.
 */
@Singleton
public class Release {

    /** A unit that was split or merged can owe nothing again; its share lock keeps a split waiting. */
    private static final String PRESENT = """
            SELECT u.unit_id FROM registry_unit u WHERE u.unit_id = ? AND u.lapsed_on = '9999-12-31' LOCK IN SHARE MODE
            """;

    private static final String LOCK = """
            SELECT o.open_fen FROM billing_open_item o WHERE o.unit_id = ? AND o.issuer_id = ?
            ORDER BY o.unit_id, o.period, o.fee_item_id, o.sequence_no FOR UPDATE
            """;
    private static final String PAYER = "SELECT p.unit_id FROM billing_payment p WHERE p.payment_id = ?";

    private final Sql sql;
    private final AllocatedRows allocated;
    private final TakenBackRows takenBack;
    private final BillingMonths months;

    Release(Sql sql, AllocatedRows allocated, TakenBackRows takenBack, BillingMonths months) {
        this.sql = sql;
        this.allocated = allocated;
        this.takenBack = takenBack;
        this.months = months;
    }

    /** Takes back what a payment gave, up to the amount; nothing if its unit was split or merged since. */
    public Money ofPayment(long issuer, PaymentId payment, Money atMost, LocalDateTime now) {
        long unit = sql.number(PAYER, payment.value());
        return lock(issuer, new UnitId(unit))
                ? take(issuer, Allocated.upTo(atMost, allocated.ofPayment(issuer, payment)), now)
                : Money.ZERO;
    }

    /** Takes back what the credit of a unit gave, up to the amount; nothing if the unit was split or merged since. */
    public Money ofCredit(long issuer, UnitId unit, Money atMost, LocalDateTime now) {
        return lock(issuer, unit)
                ? take(issuer, Allocated.upTo(atMost, allocated.ofCredit(issuer, unit)), now)
                : Money.ZERO;
    }

    /**
     * Takes back from items of one bill; the caller has locked them and lowers them by as much, so that they are not open
     * again.
     */
    public Money ofItems(long issuer, BillId bill, Map<OpenItemKey, Money> parts, LocalDateTime now) {
        return take(issuer, Allocated.ofItems(parts, allocated.ofBill(issuer, bill)), now);
    }

    /** Locks what is or was open of a unit until the transaction ends; false if it was split or merged since. */
    public boolean lock(long issuer, UnitId unit) {
        boolean present =
                sql.first(PRESENT, row -> row.getLong(1), unit.value()).isPresent();
        sql.list(LOCK, row -> row.getLong(1), unit.value(), issuer);
        return present;
    }

    private Money take(long issuer, List<Allocated> taken, LocalDateTime now) {
        if (!taken.isEmpty()) {
            months.hold(issuer)
                    .requireOpen(taken.stream().map(Allocated::counted).toList(), "冲回计入该月的收款");
            takenBack.write(issuer, taken, now);
        }
        return Money.sum(taken.stream().map(Allocated::amount).toList());
    }
}
