package cn.changxiao.property.bankstatement.account;

/** Whose money an account holds; the two never share one. */
public enum StatementPurpose {
    FEE("物业费"),
    FUND("维修资金");

    private final String label;

    StatementPurpose(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
