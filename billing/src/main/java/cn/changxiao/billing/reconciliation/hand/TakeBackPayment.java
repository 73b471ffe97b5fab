package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.release.Release;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;

/** Takes the money of a payment from its unit: off the bills it paid into the credit, and out of the credit. */
@Singleton
class TakeBackPayment {

    private static final String LOWER = """
            UPDATE billing_credit c SET c.balance_fen = c.balance_fen - ?
            WHERE c.unit_id = (SELECT p.unit_id FROM billing_payment p WHERE p.payment_id = ?) AND c.issuer_id = ?
                AND c.balance_fen >= ?
                AND NOT EXISTS (SELECT 1 FROM billing_refund r
                    WHERE r.payment_id = ? AND r.state IN ('APPROVED', 'PAID'))
            """;
    private static final String TAKEN = """
            INSERT INTO billing_taken_back (payment_id, issuer_id, amount_fen, taken_by, taken_at) VALUES (?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Release release;
    private final Clock clock;

    TakeBackPayment(Sql sql, Release release, Clock clock) {
        this.sql = sql;
        this.release = release;
        this.clock = clock;
    }

    /** @throws MatchedMoneyUsed if the unit does not have the money any more */
    void take(Viewer viewer, PaymentId payment, Money amount) {
        long issuer = viewer.organisationKey();
        LocalDateTime now = LocalDateTime.now(clock);
        release.ofPayment(issuer, payment, amount, now);
        // Other credit of the unit must not stand in for what was refunded of this payment.
        if (sql.update(LOWER, amount.fen(), payment.value(), issuer, amount.fen(), payment.value()) != 1) {
            throw new MatchedMoneyUsed(payment, amount);
        }
        sql.update(TAKEN, payment.value(), issuer, amount.fen(), viewer.user().value(), now);
    }
}
