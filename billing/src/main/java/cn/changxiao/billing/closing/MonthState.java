package cn.changxiao.billing.closing;

/** Whether a month can still change. */
public enum MonthState {
    OPEN("未结账"),
    CLOSED("已结账"),
    REOPENED("重新开账");

    private final String label;

    MonthState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
