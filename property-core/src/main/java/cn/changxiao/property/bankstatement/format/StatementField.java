package cn.changxiao.property.bankstatement.format;

/** What a column of a statement can mean. */
public enum StatementField {
    IGNORED("不导入"),
    BOOKED_ON("入账日期"),
    INCOME("收入（贷方）"),
    OUTGO("支出（借方）"),
    AMOUNT("金额"),
    DIRECTION("收支方向（借/贷）"),
    COUNTERPARTY("对方户名"),
    COUNTERPARTY_ACCOUNT("对方账号"),
    REMARK("摘要或用途"),
    NOTE("附言"),
    TYPE("交易类型"),
    SERIAL("交易流水号"),
    ORDER("商户订单号"),
    BALANCE("余额"),
    CURRENCY("币种"),
    ACCOUNT("本方账号"),
    SUB_ACCOUNT("本方子商户号"),
    FEE("手续费"),
    STATE("交易状态"),
    REFUND_NUMBER("退款单号"),
    REFUND_AMOUNT("退款金额"),
    REFUND_STATE("退款状态");

    private final String label;

    StatementField(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
