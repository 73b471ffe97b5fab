package cn.changxiao.fund.review;

/** What a review has found. */
public enum ReviewOutcome {
    CORRECT("账目无误"),
    /** Vouchers have mended it, or will. */
    CORRECTED("账目有误，已更正"),
    /** Nothing wrong with the books; what was not understood is told. */
    EXPLAINED("已作说明");

    private final String label;

    ReviewOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
