package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.release.OpenItemKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A bill as it stands: what each line comes to now, and on which open items that lies. Pure: lowering it says which open
 * item loses how much, first what is open and then what was paid, and never more than is there.
 */
record AdjustedBill(BillId bill, long unit, long compound, long building, List<Line> lines) {

    AdjustedBill {
        lines = List.copyOf(lines);
    }

    Money amount() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    /** @throws InvalidValue if the bill has no such line */
    Line line(AdjustedLine key) {
        return lines.stream()
                .filter(line -> line.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("账单 %s 没有“%s”这一行，请在账单上选择要调整的项目。".formatted(bill, key.text())));
    }

    /** The line, or every line. */
    List<Line> lines(Optional<AdjustedLine> key) {
        return key.map(one -> List.of(line(one))).orElse(lines);
    }

    /** Lowers the lines, in their order, by as much: what is open goes before what is paid. */
    static List<Lowering> lower(List<Line> lines, Money by) {
        List<Lowering> lowerings = new ArrayList<>();
        Money left = by;
        for (boolean isPaid : new boolean[] {false, true}) {
            for (Line line : lines) {
                for (Place place : line.places()) {
                    Money part = left.min(isPaid ? place.paid() : place.open());
                    if (part.isPositive()) {
                        lowerings.add(new Lowering(line.key(), place.key(), part, isPaid));
                        left = left.minus(part);
                    }
                }
            }
        }
        if (!left.isZero()) {
            throw new IllegalStateException("%s cannot be taken off, %s is left".formatted(by, left));
        }
        return lowerings;
    }

    /** A line with the open items that stand for it; several if a split has carried it. */
    record Line(AdjustedLine key, List<Place> places) {

        Line {
            places = List.copyOf(places);
        }

        Money amount() {
            return open().plus(Money.sum(places.stream().map(Place::paid).toList()));
        }

        Money open() {
            return Money.sum(places.stream().map(Place::open).toList());
        }
    }

    /** An open item: what is open of it, and what was paid on it. */
    record Place(OpenItemKey key, Money open, Money paid) {

        Place {
            if (open.isNegative() || paid.isNegative()) {
                throw new IllegalArgumentException("open %s and paid %s must not be negative".formatted(open, paid));
            }
        }
    }

    /** Part of a line taken off one open item; if it was paid, the money is released first. */
    record Lowering(AdjustedLine line, OpenItemKey place, Money amount, boolean isPaid) {}
}
