package cn.changxiao.property.committee;

/** What the body is called; law sets the size of the first and policy of the last (遂宁方案三（一）: 业委会、家委会、院委会、自管委等). */
public enum BodyKind {
    OWNERS_COMMITTEE("业主委员会"),
    FAMILY_COMMITTEE("家委会"),
    YARD_COMMITTEE("院委会"),
    SELF_MANAGEMENT("自管委"),
    /** Set up by the street where owners have no committee: owners and others together. */
    INTERIM_COMMITTEE("物业管理委员会");

    private final String label;

    BodyKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
