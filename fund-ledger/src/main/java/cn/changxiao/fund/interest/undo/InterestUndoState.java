package cn.changxiao.fund.interest.undo;

/** How far taking a distribution back is. */
public enum InterestUndoState {
    /** A second person has to agree. */
    ASKED("待复核"),
    /** Agreed to; what is not reversed yet will be. */
    AGREED("冲销中"),
    DONE("已整批冲销");

    private final String label;

    InterestUndoState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
