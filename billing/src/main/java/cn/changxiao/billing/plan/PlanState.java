package cn.changxiao.billing.plan;

/** Where a payment plan stands; only an agreed one pauses dunning. */
public enum PlanState {
    PROPOSED("待复核"),
    REJECTED("已退回"),
    AGREED("履行中"),
    FULFILLED("已付清"),
    BROKEN("已违约");

    private final String label;

    PlanState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
