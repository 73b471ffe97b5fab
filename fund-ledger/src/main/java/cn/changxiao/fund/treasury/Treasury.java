package cn.changxiao.fund.treasury;

import cn.changxiao.fund.income.BankInterest;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Where a book's money lies on a day: at call, and in what is out; with the calendar of what comes back. */
public record Treasury(LocalDate today, Money atCall, List<Placement> placements, List<BankInterest> interest) {

    public Treasury {
        placements = List.copyOf(placements);
        interest = List.copyOf(interest);
    }

    public Money out(PlacementKind kind) {
        return Money.sum(placements.stream()
                .filter(each -> each.isOut() && each.kind() == kind)
                .map(Placement::principal)
                .toList());
    }

    /** What is out and should be back by now. */
    public long due() {
        return placements.stream().filter(each -> each.isDue(today)).count();
    }

    /** The months in which something comes back, the nearest first. */
    public List<MaturityMonth> calendar() {
        Map<YearMonth, List<Placement>> months = placements.stream()
                .filter(Placement::isOut)
                .collect(Collectors.groupingBy(
                        each -> YearMonth.from(each.maturesOn()), TreeMap::new, Collectors.toList()));
        return months.entrySet().stream()
                .map(each -> new MaturityMonth(
                        each.getKey(),
                        each.getValue().size(),
                        Money.sum(each.getValue().stream()
                                .map(Placement::principal)
                                .toList()),
                        Money.sum(each.getValue().stream()
                                .map(Placement::promisedInterest)
                                .toList())))
                .toList();
    }
}
