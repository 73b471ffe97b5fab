package cn.changxiao.billing.adjustment;

/** In which way a bill comes to less than it did. All three leave the denominator of the collection rates. */
public enum AdjustmentKind {
    /** One line was wrong and gets a lower amount; what was paid beyond it becomes credit. */
    ADJUST("调整"),
    /** Part of what is still open is given up. */
    WAIVE("减免"),
    /** The bill should not be; its days may be billed again, and what was paid becomes credit. */
    VOID("作废");

    private final String label;

    AdjustmentKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
