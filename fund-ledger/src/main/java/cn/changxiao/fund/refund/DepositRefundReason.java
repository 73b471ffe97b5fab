package cn.changxiao.fund.refund;

/** Why a deposit goes back. */
public enum DepositRefundReason {
    PURCHASE_CANCELLED("退房（购房合同解除）"),
    PAID_TWICE("重复交存"),
    PAID_TOO_MUCH("多交"),
    WRONG_UNIT("错交他户");

    private final String label;

    DepositRefundReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
