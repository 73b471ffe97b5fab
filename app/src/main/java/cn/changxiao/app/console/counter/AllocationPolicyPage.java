package cn.changxiao.app.console.counter;

import cn.changxiao.billing.allocation.AllocationPolicy;
import cn.changxiao.billing.allocation.AllocationPolicyLine;
import cn.changxiao.billing.allocation.AllocationRule;
import cn.changxiao.billing.tariff.FeeItem;
import java.util.List;
import java.util.stream.Collectors;

/** The order in force, the proposals, and the form of a new one. */
public record AllocationPolicyPage(AllocationPolicy inForce, List<AllocationPolicyLine> lines, long user, String key) {

    public static String text(AllocationPolicy policy) {
        return policy.rule() == AllocationRule.OLDEST_FIRST
                ? policy.rule().label()
                : policy.priority().stream().map(FeeItem::label).collect(Collectors.joining(" → ")) + "，其余先付最早的";
    }

    public boolean canDecide(AllocationPolicyLine line) {
        return line.state() == AllocationPolicyLine.State.PROPOSED && line.proposedBy() != user;
    }

    public static String tone(AllocationPolicyLine.State state) {
        return switch (state) {
            case PROPOSED -> "warn";
            case APPROVED -> "good";
            case REJECTED -> "neutral";
        };
    }
}
