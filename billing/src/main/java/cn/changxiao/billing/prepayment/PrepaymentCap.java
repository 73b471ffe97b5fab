package cn.changxiao.billing.prepayment;

import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The credit a unit may have with one manager: so many months, as the place says, of what the unit was last billed for
 * a month. A unit that was never billed has no monthly due yet and so no cap.
 */
@Singleton
public class PrepaymentCap {

    private static final String MONTHLY = """
            SELECT SUM(o.amount_fen) FROM billing_open_item o
            WHERE o.unit_id = ? AND o.issuer_id = ? AND o.amount_fen > 0
            GROUP BY o.period ORDER BY o.period DESC LIMIT 1
            """;
    private static final int UNITS_AT_ONCE = 1_000;
    private static final String CREDITS = """
            SELECT c.unit_id, c.compound_id, c.balance_fen, COALESCE((SELECT SUM(o.amount_fen) FROM billing_open_item o
                WHERE o.unit_id = c.unit_id AND o.issuer_id = c.issuer_id AND o.amount_fen > 0
                GROUP BY o.period ORDER BY o.period DESC LIMIT 1), 0) AS monthly_fen
            FROM billing_credit c WHERE c.issuer_id = ? AND c.balance_fen > 0 AND c.unit_id IN (%s) ORDER BY c.unit_id
            """;
    private static final String COMPOUND = "SELECT compound_id FROM registry_unit WHERE unit_id = ?";
    private static final String CREDIT = "SELECT balance_fen FROM billing_credit WHERE unit_id = ? AND issuer_id = ?";

    private final Sql sql;
    private final CompoundPolicies policies;
    private final Clock clock;

    PrepaymentCap(Sql sql, CompoundPolicies policies, Clock clock) {
        this.sql = sql;
        this.policies = policies;
        this.clock = clock;
    }

    /** The cap of a unit today; empty if it was never billed. */
    public Optional<Cap> of(long issuer, UnitId unit) {
        Money monthly = Money.ofFen(sql.number(MONTHLY, unit.value(), issuer));
        if (!monthly.isPositive()) {
            return Optional.empty();
        }
        CompoundId compound = new CompoundId(sql.number(COMPOUND, unit.value()));
        PolicyValue months = policies.explain(PolicyParameter.BILL_PREPAYMENT_MAX, compound, LocalDate.now(clock));
        return Optional.of(new Cap(monthly, months, credit(issuer, unit)));
    }

    /** What the unit has in advance with the issuer. */
    public Money credit(long issuer, UnitId unit) {
        return Money.ofFen(sql.number(CREDIT, unit.value(), issuer));
    }

    /**
     * After a payment was written and before its transaction ends: the credit row is locked by it, so two that come at
     * once cannot both pass.
     *
     * @throws PrepaymentOverCap if the credit is now more than the cap
     */
    public void requireWithin(long issuer, UnitId unit, Money paid) {
        if (credit(issuer, unit).isPositive()) {
            of(issuer, unit).filter(cap -> cap.excess().isPositive()).ifPresent(cap -> {
                throw new PrepaymentOverCap(cap, paid);
            });
        }
    }

    /**
     * The same for many units at once, with one query for all of them.
     *
     * @throws PrepaymentOverCap if the credit of one of the units is now more than its cap
     */
    public void requireWithin(long issuer, Map<UnitId, Money> paid) {
        Map<CompoundId, PolicyValue> months = new HashMap<>();
        List<Over> credits = new ArrayList<>();
        List<UnitId> units = List.copyOf(paid.keySet());
        for (int from = 0; from < units.size(); from += UNITS_AT_ONCE) {
            List<UnitId> some = units.subList(from, Math.min(from + UNITS_AT_ONCE, units.size()));
            List<Object> values = new ArrayList<>(List.of(issuer));
            some.forEach(unit -> values.add(unit.value()));
            credits.addAll(sql.list(CREDITS.formatted(Sql.marks(some.size())), Over::read, values.toArray()));
        }
        for (Over credit : credits) {
            PolicyValue value = months.computeIfAbsent(
                    credit.compound(),
                    compound -> policies.explain(PolicyParameter.BILL_PREPAYMENT_MAX, compound, LocalDate.now(clock)));
            Cap cap = new Cap(credit.monthly(), value, credit.balance());
            if (credit.monthly().isPositive() && cap.excess().isPositive()) {
                throw new PrepaymentOverCap(cap, paid.getOrDefault(credit.unit(), Money.ZERO));
            }
        }
    }

    /**
     * Before anything is written, for the preview.
     *
     * @param credited what of the payment would become credit
     * @throws PrepaymentOverCap if the credit would be more than the cap
     */
    public void requireRoom(long issuer, UnitId unit, Money paid, Money credited) {
        if (credited.isPositive()) {
            of(issuer, unit)
                    .map(cap -> cap.with(credited))
                    .filter(cap -> cap.excess().isPositive())
                    .ifPresent(cap -> {
                        throw new PrepaymentOverCap(cap, paid);
                    });
        }
    }

    private record Over(UnitId unit, CompoundId compound, Money balance, Money monthly) {

        static Over read(ResultSet row) throws SQLException {
            return new Over(
                    new UnitId(row.getLong("unit_id")),
                    new CompoundId(row.getLong("compound_id")),
                    Money.ofFen(row.getLong("balance_fen")),
                    Money.ofFen(row.getLong("monthly_fen")));
        }
    }

    /** What the unit is billed for a month, for how many months it may pay in advance, and what it has paid. */
    public record Cap(Money monthly, PolicyValue months, Money credit) {

        public Money most() {
            return Money.ofFen(Math.multiplyExact(monthly.fen(), months.value()));
        }

        /** What may still be taken in advance; zero when nothing may. */
        public Money room() {
            return most().isMoreThan(credit) ? most().minus(credit) : Money.ZERO;
        }

        Cap with(Money more) {
            return new Cap(monthly, months, credit.plus(more));
        }

        Money excess() {
            return credit.isMoreThan(most()) ? credit.minus(most()) : Money.ZERO;
        }
    }
}
