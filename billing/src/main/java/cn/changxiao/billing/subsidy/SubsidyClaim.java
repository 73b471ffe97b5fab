package cn.changxiao.billing.subsidy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * What the payer of a subsidy owes of one month: its share of all that was billed, rounded half up once, and split over
 * the units by what each was billed, so that the lines come to the total to the fen.
 */
public record SubsidyClaim(Subsidy subsidy, BillingMonth month, List<Line> lines) {

    public SubsidyClaim {
        lines = List.copyOf(lines);
    }

    static SubsidyClaim of(Subsidy subsidy, BillingMonth month, List<Billed> units) {
        Money due = Money.sum(units.stream().map(Billed::due).toList());
        Money claimed = due.times(subsidy.sharePpm(), Subsidy.WHOLE, RoundingMode.HALF_UP);
        List<Money> shares = LargestRemainder.split(
                claimed, units.stream().map(unit -> unit.due().fen()).toList());
        List<Line> lines = new ArrayList<>(units.size());
        for (int i = 0; i < units.size(); i++) {
            Billed unit = units.get(i);
            lines.add(new Line(unit.unit(), unit.place(), unit.due(), shares.get(i), unit.received()));
        }
        return new SubsidyClaim(subsidy, month, lines);
    }

    public Money due() {
        return Money.sum(lines.stream().map(Line::due).toList());
    }

    public Money claimed() {
        return Money.sum(lines.stream().map(Line::claimed).toList());
    }

    public Money received() {
        return Money.sum(lines.stream().map(Line::received).toList());
    }

    public Money open() {
        return Money.sum(lines.stream().map(Line::open).toList());
    }

    /** A unit with what it was billed and what the payer has paid of it. */
    record Billed(UnitId unit, String place, Money due, Money received) {}

    /** A unit with what is claimed of the payer; a bill lowered after the payment leaves nothing open. */
    public record Line(UnitId unit, String place, Money due, Money claimed, Money received) {

        public Money open() {
            return received.isMoreThan(claimed) ? Money.ZERO : claimed.minus(received);
        }
    }
}
