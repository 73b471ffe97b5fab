package cn.changxiao.app.console.billing;

import cn.changxiao.billing.bill.BillSummary;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.payment.Receipt;
import java.time.LocalDate;
import java.util.List;

/** A room at the counter: what is open, oldest first, and the newest receipts. */
public record CounterUnitPage(
        FindUnits.Hit unit, List<BillSummary> open, List<Receipt> receipts, String key, LocalDate today) {}
