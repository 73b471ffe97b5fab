package cn.changxiao.app.console.dispute;

import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillLine;
import cn.changxiao.billing.tariff.FeeItem;
import java.util.List;

/** The form of an objection to a bill or one of its items; {@code key} makes sending it twice one objection. */
public record DisputeFormPage(Bill bill, String key) {

    public List<FeeItem> items() {
        return bill.lines().stream().map(BillLine::item).distinct().toList();
    }
}
