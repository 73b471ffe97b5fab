package cn.changxiao.billing.suspense;

/** What can happen to money in suspense. */
public enum SuspenseStepKind {
    PAID("转为缴费"),
    RETURN_PROPOSED("申请退回"),
    RETURN_REFUSED("不同意退回"),
    RETURNED("已退回"),
    MATCHED("转为对账匹配");

    private final String label;

    SuspenseStepKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
