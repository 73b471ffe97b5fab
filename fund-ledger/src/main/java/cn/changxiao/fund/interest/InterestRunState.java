package cn.changxiao.fund.interest;

/** How far a run is. */
public enum InterestRunState {
    /** Shares are computed and shown; a second person has to agree. */
    PREPARED("待复核"),
    /** Agreed to; what is not posted yet will be, whatever happens. */
    APPROVED("分配中"),
    DISTRIBUTED("已分配到户"),
    CANCELLED("已取消");

    private final String label;

    InterestRunState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
