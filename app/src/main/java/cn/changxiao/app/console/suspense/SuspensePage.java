package cn.changxiao.app.console.suspense;

import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.suspense.SuspendedSum;
import cn.changxiao.billing.suspense.SuspenseStep;
import java.util.List;

/** One sum in suspense with what happened to it and the units found for it. */
public record SuspensePage(
        SuspendedSum sum, List<SuspenseStep> steps, String words, List<FindUnits.Hit> hits, String key, long user) {

    public boolean canCheck() {
        return sum.isReturnWaiting() && sum.returnProposedBy() != user;
    }

    /** What to offer for a unit: all that it owes, but not more than there is. */
    public String suggested(FindUnits.Hit hit) {
        return (hit.open().isPositive() ? sum.open().min(hit.open()) : sum.open()).toString();
    }
}
