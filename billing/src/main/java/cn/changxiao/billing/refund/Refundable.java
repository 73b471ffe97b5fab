package cn.changxiao.billing.refund;

import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDate;

/** How much is there to be paid back: of a payment what was not paid back before, of a credit its balance. */
@Singleton
class Refundable {

    private static final String PAYMENT = """
            SELECT p.unit_id, p.compound_id, p.amount_fen,
                (SELECT COALESCE(SUM(a.amount_fen), 0) FROM billing_allocation a WHERE a.payment_id = p.payment_id)
                    AS allocated_fen,
                (SELECT COALESCE(SUM(r.amount_fen), 0) FROM billing_refund r
                    WHERE r.payment_id = p.payment_id AND r.state IN ('APPROVED', 'PAID'))
                + (SELECT COALESCE(SUM(t.amount_fen), 0) FROM billing_taken_back t WHERE t.payment_id = p.payment_id)
                    AS refunded_fen
            FROM billing_payment p WHERE p.payment_id = ? AND p.issuer_id = ?
            """;
    private static final String LOCK_PAYMENT =
            "SELECT p.payment_id FROM billing_payment p WHERE p.payment_id = ? FOR UPDATE";
    private static final String CREDIT = """
            SELECT c.balance_fen FROM billing_credit c WHERE c.unit_id = ? AND c.issuer_id = ?
            """;
    private static final String COMPOUND = """
            SELECT u.compound_id FROM registry_unit u WHERE u.unit_id = ?
                AND EXISTS (SELECT 1 FROM registry_management m
                    WHERE m.compound_id = u.compound_id AND m.organisation_id = ?)
            """;
    private static final String MANAGED = """
            SELECT COUNT(*) FROM registry_management m
            WHERE m.compound_id = ? AND m.organisation_id = ? AND m.valid_from <= ? AND ? < m.valid_until
            """;

    private final Sql sql;

    Refundable(Sql sql) {
        this.sql = sql;
    }

    /** @throws NotFound if the issuer received no such payment */
    OfPayment payment(long issuer, PaymentId payment) {
        return sql.first(
                        PAYMENT,
                        row -> new OfPayment(
                                new UnitId(row.getLong("unit_id")),
                                row.getLong("compound_id"),
                                Money.ofFen(row.getLong("amount_fen")),
                                Money.ofFen(row.getLong("allocated_fen")),
                                Money.ofFen(row.getLong("refunded_fen"))),
                        payment.value(),
                        issuer)
                .orElseThrow(() -> new NotFound("本单位登记的缴费", payment));
    }

    /** Two refunds of one payment wait for each other. */
    void lock(PaymentId payment) {
        sql.list(LOCK_PAYMENT, row -> row.getLong(1), payment.value());
    }

    Money credit(long issuer, UnitId unit) {
        return Money.ofFen(sql.number(CREDIT, unit.value(), issuer));
    }

    /** The same, locked until the transaction ends. */
    Money lockCredit(long issuer, UnitId unit) {
        return Money.ofFen(sql.number(CREDIT + " FOR UPDATE", unit.value(), issuer));
    }

    /** @throws NotFound if the issuer never managed the unit's compound */
    long compound(long issuer, UnitId unit) {
        return sql.first(COMPOUND, row -> row.getLong(1), unit.value(), issuer)
                .orElseThrow(() -> new NotFound("由本单位管理的房屋", unit));
    }

    boolean isManaged(long issuer, long compound, LocalDate today) {
        return sql.number(MANAGED, compound, issuer, today, today) > 0;
    }

    /** A payment with what of it still pays bills and what was paid back, or taken back with the match that made it. */
    record OfPayment(UnitId unit, long compound, Money amount, Money allocated, Money refunded) {

        Money most() {
            return amount.minus(refunded);
        }

        /** What of it went to the unit's credit, used since or not. */
        Money loose() {
            return amount.minus(allocated).minus(refunded);
        }

        /** What must be released before so much can be paid back: all that does not wait as credit already. */
        Money toRelease(Money asked, Money credit) {
            return asked.minus(credit.min(loose()).min(asked));
        }
    }
}
