package cn.changxiao.property.bankstatement.format;

/** How the states and directions of a table are to be read. */
public enum Dialect {
    BANK(StatementAccountKind.BANK, "银行流水", StatementField.DIRECTION),
    WECHAT_PERSONAL(StatementAccountKind.WECHAT, "微信个人账单", StatementField.DIRECTION),
    WECHAT_MERCHANT(StatementAccountKind.WECHAT, "微信商户账单", StatementField.STATE),
    ALIPAY_PERSONAL(StatementAccountKind.ALIPAY, "支付宝个人账单", StatementField.DIRECTION),
    ALIPAY_MERCHANT(StatementAccountKind.ALIPAY, "支付宝商户明细", StatementField.STATE);

    private final StatementAccountKind kind;
    private final String label;
    private final StatementField group;

    Dialect(StatementAccountKind kind, String label, StatementField group) {
        this.kind = kind;
        this.label = label;
        this.group = group;
    }

    public StatementAccountKind kind() {
        return kind;
    }

    public String label() {
        return label;
    }

    /** The field whose values the file's own totals are stated by. */
    public StatementField group() {
        return group;
    }

    /** Whether a transaction number never comes again. */
    public boolean hasUniqueNumbers() {
        return this != BANK;
    }
}
