package cn.changxiao.fund.composition;

import cn.changxiao.property.money.Money;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Principal and income of one sub-account while its postings go by in their order. After each both are not negative
 * unless the balance is, and make the balance. A reversal takes back what its original did.
 */
final class Replay {

    private final Map<Long, Change> changes = new HashMap<>();
    private Money principal = Money.ZERO;
    private Money income = Money.ZERO;
    private Money earned = Money.ZERO;
    private Money used = Money.ZERO;
    private DrawOrder order = DrawOrder.INCOME_FIRST;

    /** Principal that the movement brought, negative where it took some. */
    Money apply(Movement movement) {
        @Nullable Change undone = changes.get(movement.undoes());
        Change change = undone == null ? change(movement) : undone.negated();
        Money before = principal;
        principal = principal.plus(change.principal());
        income = income.plus(movement.amount()).minus(change.principal());
        earned = earned.plus(change.earned());
        used = used.plus(change.used());
        settle();
        changes.merge(movement.journal(), change, Change::plus);
        return principal.minus(before);
    }

    Composition composition() {
        return new Composition(principal, income, earned, used, order);
    }

    private Change change(Movement movement) {
        Money amount = movement.amount();
        Money out = amount.negated();
        return switch (movement.effect()) {
            case PAID_IN -> new Change(amount, Money.ZERO, Money.ZERO);
            case OPENED, CARRIED_IN -> new Change(movement.principal(), Money.ZERO, Money.ZERO);
            case EARNED -> new Change(Money.ZERO, amount, Money.ZERO);
            case SPENT -> {
                order = movement.order();
                yield new Change(taken(order, out), Money.ZERO, out);
            }
            case CHARGED -> new Change(taken(DrawOrder.INCOME_FIRST, out), Money.ZERO, out);
            case RETURNED -> new Change(taken(DrawOrder.PRINCIPAL_FIRST, out), Money.ZERO, Money.ZERO);
            case CARRIED_OUT -> new Change(taken(DrawOrder.IN_PROPORTION, out), Money.ZERO, Money.ZERO);
        };
    }

    private Money taken(DrawOrder from, Money amount) {
        return principal.isZero() && income.isZero()
                ? Money.ZERO
                : from.fromPrincipal(amount, principal, income).negated();
    }

    /** What one part lacks the other has: a deposit may be taken back after the principal was spent. */
    private void settle() {
        if (principal.isNegative() || (income.isNegative() && balance().isNegative())) {
            income = balance();
            principal = Money.ZERO;
        } else if (income.isNegative()) {
            principal = balance();
            income = Money.ZERO;
        }
    }

    private Money balance() {
        return principal.plus(income);
    }

    /** What a voucher did. */
    private record Change(Money principal, Money earned, Money used) {

        Change negated() {
            return new Change(principal.negated(), earned.negated(), used.negated());
        }

        Change plus(Change other) {
            return new Change(principal.plus(other.principal), earned.plus(other.earned), used.plus(other.used));
        }
    }
}
