package cn.changxiao.billing.closing;

/** What was done with a month. */
public enum MonthStepKind {
    CLOSED("结账"),
    REOPEN_PROPOSED("申请重新开账"),
    REOPENED("批准重新开账"),
    REOPEN_REJECTED("退回开账申请");

    private final String label;

    MonthStepKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
