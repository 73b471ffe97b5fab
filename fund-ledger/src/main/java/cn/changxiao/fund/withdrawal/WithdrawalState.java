package cn.changxiao.fund.withdrawal;

/** Where a withdrawal stands; it only moves forward. */
public enum WithdrawalState {
    /** 已申请. */
    DRAFTED("已申请"),
    /** 已分摊: every unit's share is known. */
    APPORTIONED("待业委会审核"),
    /** 已批准: the shares are held. */
    APPROVED("已批准待支付"),
    /** 已支付. */
    PAID("已支付"),
    /** 已退回. */
    REJECTED("已退回");

    private final String label;

    WithdrawalState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
