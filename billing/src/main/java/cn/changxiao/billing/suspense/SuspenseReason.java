package cn.changxiao.billing.suspense;

/** Why money that arrived could not become a payment at once. */
public enum SuspenseReason {
    /** The channel says it was paid, but our rules refused the payment. */
    PAYMENT_REFUSED("入账被拒"),
    /** Nothing in the books looks like it. */
    NOT_MATCHED("未能匹配"),
    /** Several matches are equally good, so none was taken. */
    AMBIGUOUS("多项同样可能"),
    /** A match was taken back. */
    MATCH_UNDONE("撤销匹配"),
    OTHER("其他");

    private final String label;

    SuspenseReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
