package cn.changxiao.billing.preview;

import cn.changxiao.property.money.Money;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Keeps the units that changed most, however many are looked at; among equal ones the unit registered first. */
public final class LargestChanges {

    private static final int KEPT = 20;
    private static final Comparator<UnitChange> LARGEST = Comparator.<UnitChange>comparingLong(
                    change -> Math.abs(change.difference().fen()))
            .reversed()
            .thenComparing(UnitChange::unit);

    private final PriorityQueue<UnitChange> largest = new PriorityQueue<>(LARGEST.reversed());

    /** Looks at one unit. */
    public void look(long unit, long compound, UnitAmount before, UnitAmount now) {
        Money difference = now.due().minus(before.due());
        if (difference.isZero()) {
            return;
        }
        largest.add(new UnitChange(unit, compound, now.changeFrom(before), before.due(), now.due()));
        if (largest.size() > KEPT) {
            largest.poll();
        }
    }

    /** The largest first. */
    public List<UnitChange> list() {
        return largest.stream().sorted(LARGEST).toList();
    }
}
