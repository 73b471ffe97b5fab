package cn.changxiao.billing.run;

/** Where a bill run stands. */
public enum BillRunState {
    PREPARED("待复核"),
    CANCELLED("已取消"),
    SIGNED("出账中"),
    POSTED("已完成");

    private final String label;

    BillRunState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
