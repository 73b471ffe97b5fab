package cn.changxiao.app.console.billing;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.run.BillRunSummary;
import java.util.List;

/** The runs and the form of a new one; {@code key} makes sending it twice one run. */
public record BillRunListPage(List<BillRunSummary> runs, String key, BillingMonth month) {}
