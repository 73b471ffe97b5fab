package cn.changxiao.billing.relief;

/** Where a relief stands: only an approved one is charged by. */
public enum ReliefState {
    PROPOSED("待审批"),
    APPROVED("已批准"),
    REJECTED("已退回");

    private final String label;

    ReliefState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
