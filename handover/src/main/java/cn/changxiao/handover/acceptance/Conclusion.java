package cn.changxiao.handover.acceptance;

/** What the parties concluded; only works that passed have warranties. */
public enum Conclusion {
    PASSED("合格"),
    PASSED_WITH_DEFECTS("合格（限期整改）"),
    FAILED("不合格");

    private final String label;

    Conclusion(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
