package cn.changxiao.billing.matching;

/** What an entry can be matched with. */
public enum TargetKind {
    /** A payment that was recorded before. */
    PAYMENT("已登记缴费"),
    /** Money that is in suspense already. */
    SUSPENSE("暂收款"),
    /** Money that was given back. */
    REFUND("退款"),
    /** A unit, for which the entry becomes a payment. */
    UNIT("新缴费");

    private final String label;

    TargetKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
