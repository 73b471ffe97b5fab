package cn.changxiao.billing.charge;

/** How an item is shared when something changes within a month. */
public enum Proration {
    BY_DAY("按天分摊"),
    WHOLE_MONTH("整月，由当月1日的业主承担");

    private final String label;

    Proration(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
