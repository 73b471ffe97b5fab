package cn.changxiao.property.ballot;

/** What happened to a unit's ballot. */
public enum BallotEventKind {
    CAST("投票"),
    CORRECTED("更正"),
    WITHDRAWN("撤回");

    private final String label;

    BallotEventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
