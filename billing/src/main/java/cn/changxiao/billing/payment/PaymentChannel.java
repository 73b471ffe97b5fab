package cn.changxiao.billing.payment;

/** How money came in. Only cash has no transaction number of its own. */
public enum PaymentChannel {
    CASH("现金"),
    TRANSFER("转账"),
    WECHAT("微信"),
    ALIPAY("支付宝"),
    CARD("刷卡");

    private final String label;

    PaymentChannel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
