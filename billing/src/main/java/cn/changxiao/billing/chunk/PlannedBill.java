package cn.changxiao.billing.chunk;

import cn.changxiao.billing.charge.BilledUnit;
import cn.changxiao.billing.preview.Months;
import cn.changxiao.billing.preview.UnitAmount;
import cn.changxiao.property.money.Money;
import java.util.List;

/** A bill that a run would write or writes: one unit, one payer, one cycle; never without lines. */
public record PlannedBill(BilledUnit unit, long payer, Months cycle, List<BilledLine> lines) {

    public PlannedBill {
        lines = List.copyOf(lines);
        if (lines.isEmpty()) {
            throw new IllegalArgumentException("a bill of unit " + unit.id() + " without lines");
        }
    }

    public Money due() {
        return Money.sum(lines.stream().map(line -> line.charge().amount()).toList());
    }

    /** What decides the amount, for the comparison with the period before. */
    public UnitAmount amount() {
        return UnitAmount.sum(lines.stream()
                .map(BilledLine::charge)
                .map(charge -> new UnitAmount(
                        charge.amount(), charge.quantityHundredths(), charge.priceE4(), charge.relief(), payer))
                .toList());
    }
}
