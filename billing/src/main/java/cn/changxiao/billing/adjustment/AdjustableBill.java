package cn.changxiao.billing.adjustment;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.property.money.Money;
import java.util.List;

/** A bill as a person who proposes an adjustment sees it: what each line comes to now and what is open of it. */
public record AdjustableBill(BillId bill, List<Line> lines) {

    public AdjustableBill {
        lines = List.copyOf(lines);
    }

    public Money amount() {
        return Money.sum(lines.stream().map(Line::amount).toList());
    }

    public Money open() {
        return Money.sum(lines.stream().map(Line::open).toList());
    }

    /** One line. */
    public record Line(AdjustedLine key, Money amount, Money open) {}
}
