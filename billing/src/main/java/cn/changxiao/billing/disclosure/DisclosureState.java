package cn.changxiao.billing.disclosure;

/** Where a disclosure stands. */
public enum DisclosureState {
    DRAFT("待公布"),
    PUBLISHED("已公布"),
    WITHDRAWN("已撤回");

    private final String label;

    DisclosureState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
