package cn.changxiao.property.decision;

/** How far a decision has come; each state is reached once. */
public enum DecisionState {
    DRAFT("草稿"),
    /** The owners have been told; the roll is frozen and the notice runs. */
    ANNOUNCED("已公告"),
    OPEN("表决中"),
    CLOSED("已截止"),
    TALLIED("已计票"),
    /** The result is up and may be challenged. */
    PUBLISHED("公示中"),
    EFFECTIVE("已生效"),
    FAILED("未通过"),
    CANCELLED("已取消");

    private final String label;

    DecisionState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether a decision may still be given up: until its votes are counted. */
    public boolean isBeforeTally() {
        return compareTo(TALLIED) < 0;
    }

    /** Whether single votes and sums may be shown; before, only who has taken part (ADR 0038). */
    public boolean showsVotes() {
        return switch (this) {
            case TALLIED, PUBLISHED, EFFECTIVE, FAILED -> true;
            case DRAFT, ANNOUNCED, OPEN, CLOSED, CANCELLED -> false;
        };
    }
}
