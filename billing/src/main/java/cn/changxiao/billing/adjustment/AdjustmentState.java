package cn.changxiao.billing.adjustment;

/** Where an adjustment stands: only an approved one changes what is owed. */
public enum AdjustmentState {
    PROPOSED("待审批"),
    APPROVED("已批准"),
    REJECTED("已退回");

    private final String label;

    AdjustmentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
