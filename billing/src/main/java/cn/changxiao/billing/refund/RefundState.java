package cn.changxiao.billing.refund;

/** Where a refund stands; from the approval on the money is out of the unit's credit, until it is given up. */
public enum RefundState {
    REQUESTED("待审批"),
    APPROVED("待付款"),
    PAID("已付款"),
    REJECTED("已退回"),
    GIVEN_UP("未能付款");

    private final String label;

    RefundState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
