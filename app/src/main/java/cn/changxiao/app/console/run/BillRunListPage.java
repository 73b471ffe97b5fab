package cn.changxiao.app.console.run;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.preview.BillingCycle;
import cn.changxiao.billing.run.BillRunSummary;
import cn.changxiao.billing.scope.ScopeChoice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The runs and the form of a new one; {@code key} makes sending it twice one run. */
public record BillRunListPage(List<BillRunSummary> runs, String key, BillingMonth month, List<ScopeChoice> choices) {

    /** The names of the streets by their codes. */
    public Map<String, String> streets() {
        Map<String, String> streets = new LinkedHashMap<>();
        choices.forEach(choice -> streets.put(choice.street(), choice.streetName()));
        return streets;
    }

    public BillingCycle[] cycles() {
        return BillingCycle.values();
    }
}
