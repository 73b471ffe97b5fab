package cn.changxiao.billing.allocation;

/** In which order a manager lets money pay open items. */
public enum AllocationRule {
    OLDEST_FIRST("先付最早的账单"),
    BY_ITEM_PRIORITY("按收费项目的次序，同一项目先付最早的");

    private final String label;

    AllocationRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
