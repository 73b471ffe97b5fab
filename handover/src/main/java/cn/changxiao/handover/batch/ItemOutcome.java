package cn.changxiao.handover.batch;

/** What the joint site check found about an item. */
public enum ItemOutcome {
    PENDING("待查验"),
    ACCEPTED("同意接管"),
    REJECTED("暂不接管");

    private final String label;

    ItemOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
