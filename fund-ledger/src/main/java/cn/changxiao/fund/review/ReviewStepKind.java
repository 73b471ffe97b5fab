package cn.changxiao.fund.review;

/** What somebody did in a review. */
public enum ReviewStepKind {
    ASKED("申请复核"),
    DRAFTED("拟写答复"),
    RETURNED("退回重拟"),
    ANSWERED("复核并答复"),
    WITHDRAWN("撤回申请");

    private final String label;

    ReviewStepKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
