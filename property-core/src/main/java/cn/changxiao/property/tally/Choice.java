package cn.changxiao.property.tally;

/** What a ballot says. {@link #FOLLOW_MAJORITY} may only be cast where the place's rules allow it. */
public enum Choice {
    FOR("赞同"),
    AGAINST("反对"),
    ABSTAIN("弃权"),
    FOLLOW_MAJORITY("从众");

    private final String label;

    Choice(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
