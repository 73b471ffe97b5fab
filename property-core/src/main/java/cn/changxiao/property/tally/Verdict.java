package cn.changxiao.property.tally;

/** How a vote ended, one answer for each way. */
public enum Verdict {
    PASSED("表决通过"),
    NOBODY_TOOK_PART("无人参与表决，未通过"),
    QUORUM_MISSED("参与表决未达到法定比例，未通过"),
    CONSENT_MISSED("同意未达到法定比例，未通过"),
    TOO_MUCH_DISSENT("反对超过规定比例，未通过");

    private final String label;

    Verdict(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    public boolean isPassed() {
        return this == PASSED;
    }
}
