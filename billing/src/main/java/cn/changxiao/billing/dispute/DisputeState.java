package cn.changxiao.billing.dispute;

/** Where an objection stands; every state but the first is final. */
public enum DisputeState {
    OPEN("处理中"),
    /** The owner is right: what is too much is taken off by an adjustment. */
    UPHELD("异议成立"),
    REJECTED("异议不成立"),
    /** Taken back by whoever raised it. */
    WITHDRAWN("已撤回");

    private final String label;

    DisputeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isFinal() {
        return this != OPEN;
    }
}
