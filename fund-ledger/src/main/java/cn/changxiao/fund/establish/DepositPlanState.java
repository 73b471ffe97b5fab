package cn.changxiao.fund.establish;

/** Where a plan stands. */
public enum DepositPlanState {
    DRAFTED("待复核"),
    ISSUED("已下达"),
    REJECTED("已退回");

    private final String label;

    DepositPlanState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
