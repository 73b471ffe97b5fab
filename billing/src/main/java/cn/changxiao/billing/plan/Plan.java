package cn.changxiao.billing.plan;

import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * A payment plan as it stands today.
 *
 * @param open what is still open of its items
 */
public record Plan(
        PlanId id,
        PlanState state,
        UnitId unit,
        String place,
        Money total,
        Money open,
        int graceDays,
        long proposedBy,
        LocalDate proposedOn,
        LocalDate endedOn,
        List<Instalment> instalments) {

    public Plan {
        instalments = List.copyOf(instalments);
    }

    Plan with(List<Instalment> parts) {
        return new Plan(id, state, unit, place, total, open, graceDays, proposedBy, proposedOn, endedOn, parts);
    }

    public Money paid() {
        return total.minus(open);
    }

    /** The first instalment that what was paid does not cover; the last one when all is covered. */
    public Instalment next() {
        Money due = Money.ZERO;
        for (Instalment instalment : instalments) {
            due = due.plus(instalment.amount());
            if (due.isMoreThan(paid())) {
                return instalment;
            }
        }
        return instalments.get(instalments.size() - 1);
    }
}
