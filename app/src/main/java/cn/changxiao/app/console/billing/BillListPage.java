package cn.changxiao.app.console.billing;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillSummary;
import java.util.List;

/** A page of one month's bills. */
public record BillListPage(BillingMonth month, long compound, List<BillSummary> bills, PageNumbers numbers) {}
