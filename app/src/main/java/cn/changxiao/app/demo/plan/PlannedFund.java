package cn.changxiao.app.demo.plan;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;

/** What the owners of a compound paid into the maintenance fund, day by day; not everybody did. */
public record PlannedFund(List<Day> days) {

    public PlannedFund {
        days = List.copyOf(days);
    }

    /** The deposits of one day. */
    public record Day(LocalDate on, List<Deposit> deposits) {

        public Day {
            deposits = List.copyOf(deposits);
        }
    }

    /**
     * What one unit paid.
     *
     * @param building index in the compound
     * @param unit index in the building
     */
    public record Deposit(int building, int unit, Money amount) {}
}
