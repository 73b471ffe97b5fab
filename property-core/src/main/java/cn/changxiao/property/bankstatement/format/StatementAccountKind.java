package cn.changxiao.property.bankstatement.format;

/** Where an account is kept. */
public enum StatementAccountKind {
    BANK("银行账户"),
    WECHAT("微信支付"),
    ALIPAY("支付宝");

    private final String label;

    StatementAccountKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
