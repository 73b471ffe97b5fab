package cn.changxiao.billing.refund;

/** Why money is paid back; the law behind it stands in the description. */
public enum RefundReason {
    DUPLICATE("重复缴费", "同一笔费用缴了两次"),
    OVERPAID("多缴", "缴费多于应缴，业主要求退回"),
    WRONG_UNIT("缴错房屋", "本应缴给其他房屋"),
    OVERCHARGED("多收退还", "违规收费应当退还（物业服务纠纷司法解释第二条）"),
    ADJUSTED("账单调整", "账单调整或作废后多缴的部分"),
    CONTRACT_ENDED("合同终止退预收", "物业服务合同终止后退还预收的物业费（物业服务纠纷司法解释第三条）"),
    OTHER("其他", "请在说明中写明");

    private final String label;
    private final String description;

    RefundReason(String label, String description) {
        this.label = label;
        this.description = description;
    }

    public String label() {
        return label;
    }

    public String description() {
        return description;
    }
}
