package cn.changxiao.billing.succession;

import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.unitchange.UnitSuccession;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;

/** Carries the credit that waits for the next bill of a unit. */
@Singleton
class CarryCredit {

    private static final String CREDIT = """
            SELECT c.issuer_id, c.balance_fen, c.received_period FROM billing_credit c
            WHERE c.unit_id = ? AND c.balance_fen > 0 ORDER BY c.issuer_id FOR UPDATE
            """;
    private static final String TAKE = """
            UPDATE billing_credit SET balance_fen = balance_fen - ? WHERE unit_id = ? AND issuer_id = ? AND balance_fen = ?
            """;
    private static final String GIVE = """
            INSERT INTO billing_credit (unit_id, issuer_id, compound_id, balance_fen, received_period) VALUES (?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE balance_fen = balance_fen + VALUES(balance_fen),
                received_period = GREATEST(received_period, VALUES(received_period))
            """;
    private static final String CARRIED = """
            INSERT INTO billing_carried_credit (change_id, issuer_id, from_unit_id, unit_id, amount_fen, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;

    CarryCredit(Sql sql) {
        this.sql = sql;
    }

    void carry(UnitSuccession succession, LocalDateTime now) {
        for (UnitSuccession.Place old : succession.olds()) {
            List<Credit> credits = sql.list(
                    CREDIT,
                    row -> new Credit(row.getLong(1), Money.ofFen(row.getLong(2)), row.getInt(3)),
                    old.unit().value());
            credits.forEach(credit -> carry(succession, old, credit, now));
        }
    }

    private void carry(UnitSuccession succession, UnitSuccession.Place old, Credit credit, LocalDateTime now) {
        long from = old.unit().value();
        long fen = credit.balance().fen();
        if (sql.update(TAKE, fen, from, credit.issuer(), fen) != 1) {
            throw new IllegalStateException("the credit of unit " + from + " is not " + fen);
        }
        List<Money> shares = succession.carry(credit.balance());
        for (int i = 0; i < shares.size(); i++) {
            if (shares.get(i).isPositive()) {
                long unit = succession.parts().get(i).unit().value();
                long share = shares.get(i).fen();
                long compound = succession.compound().value();
                sql.update(GIVE, unit, credit.issuer(), compound, share, credit.receivedPeriod());
                sql.update(CARRIED, succession.change().value(), credit.issuer(), from, unit, share, now);
            }
        }
    }

    private record Credit(long issuer, Money balance, int receivedPeriod) {}
}
