package cn.changxiao.billing.receivable;

/** What must agree with what, to the fen. */
public enum ReceivableRule {
    ITEM_AMOUNT("应收 = 账单项目 − 冲减"),
    OPEN_ITEM("未缴 = 账单项目 + 冲减 − 已分配 − 分割合并结转"),
    BILL("账单金额 = 各项目之和"),
    REVERSAL("冲减项目 = 已批准的调整"),
    PAYMENT("缴费 = 已分配 + 转预存款"),
    CREDIT("预存款 = 缴费 − 已分配 − 退款 ± 分割合并结转"),
    REFUND("退款不超过缴费"),
    VOID_BILL("作废账单没有未缴");

    private final String label;

    ReceivableRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
