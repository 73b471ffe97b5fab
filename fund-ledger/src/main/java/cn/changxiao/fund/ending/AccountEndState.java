package cn.changxiao.fund.ending;

/** Where the ending of a sub-account stands. */
public enum AccountEndState {
    REQUESTED("待复核"),
    ENDED("已销户"),
    REJECTED("已退回");

    private final String label;

    AccountEndState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
