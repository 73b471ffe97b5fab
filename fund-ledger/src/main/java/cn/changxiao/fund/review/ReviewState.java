package cn.changxiao.fund.review;

/** Where a review stands; an answer that is sent back stands where it stood when it was asked for. */
public enum ReviewState {
    ASKED("待办理"),
    /** One person has written an answer. */
    DRAFTED("答复待复核"),
    /** A second person has given it. */
    ANSWERED("已答复"),
    /** Taken back by whoever asked. */
    WITHDRAWN("业主已撤回");

    private final String label;

    ReviewState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isOpen() {
        return this == ASKED || this == DRAFTED;
    }
}
