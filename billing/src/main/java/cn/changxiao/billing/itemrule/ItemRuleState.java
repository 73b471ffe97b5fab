package cn.changxiao.billing.itemrule;

/** Where a proposed rule stands. */
public enum ItemRuleState {
    PROPOSED("待复核"),
    APPROVED("已批准"),
    REJECTED("已退回");

    private final String label;

    ItemRuleState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
