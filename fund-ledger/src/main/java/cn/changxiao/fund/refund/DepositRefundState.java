package cn.changxiao.fund.refund;

/** Where a refund of a deposit stands. */
public enum DepositRefundState {
    REQUESTED("待复核"),
    PAID("已返还"),
    REJECTED("已退回");

    private final String label;

    DepositRefundState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
