package cn.changxiao.app.console.billing;

import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.property.money.Money;
import java.util.List;

/** The bills of one room, or of all rooms of one owner, newest first. */
public record UnitBillsPage(List<BillSummary> bills) {

    public Money open() {
        return Money.sum(bills.stream().map(BillSummary::open).toList());
    }

    /** Where the bills are for, if there are any. */
    public String place() {
        return bills.isEmpty()
                ? ""
                : bills.get(0).compound() + " " + bills.get(0).place();
    }
}
