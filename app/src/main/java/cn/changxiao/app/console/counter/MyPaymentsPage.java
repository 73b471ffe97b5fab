package cn.changxiao.app.console.counter;

import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.property.money.Money;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** An owner's open bills, room by room, each with a form of its own. */
public record MyPaymentsPage(List<Room> rooms) {

    static MyPaymentsPage of(List<BillSummary> bills) {
        Map<Long, List<BillSummary>> byUnit = bills.stream()
                .filter(bill -> !bill.isSettled())
                .sorted(Comparator.comparing(BillSummary::month))
                .collect(Collectors.groupingBy(bill -> bill.unit().value(), LinkedHashMap::new, Collectors.toList()));
        return new MyPaymentsPage(byUnit.entrySet().stream()
                .map(each -> new Room(each.getKey(), each.getValue(), FormKeys.fresh("pay-order")))
                .toList());
    }

    /** One room with what is open of it, the oldest first. */
    public record Room(long unit, List<BillSummary> bills, String key) {

        public String place() {
            return bills.get(0).compound() + " " + bills.get(0).place();
        }

        public Money open() {
            return Money.sum(bills.stream().map(BillSummary::open).toList());
        }
    }
}
