package cn.changxiao.billing.subsidy;

/** Where an arrangement stands: only an approved one is claimed. */
public enum SubsidyState {
    PROPOSED("待审批"),
    APPROVED("已批准"),
    REJECTED("已退回");

    private final String label;

    SubsidyState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
