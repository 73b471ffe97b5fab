package cn.changxiao.billing.reconciliation.proof;

/** The parts of a three-way certificate. */
public enum CertificateSection {
    /** What the bank or channel says. */
    STATEMENT("对账单"),
    /** What was recorded as received, given back or charged. */
    BOOKS("账上登记"),
    /** What the statement has and the books have not, or the other way round. */
    DIFFERENCE("对账单与账上的差异"),
    /** What became of what was received. */
    USE("收款去向"),
    /** Where receipts and what became of them do not agree. */
    USE_DIFFERENCE("收款与去向的差异"),
    /** What the channel keeps of the day's payments, settled apart from them: no part of any of the sums. */
    CHANNEL_FEE("渠道手续费（另行结算）");

    private final String label;

    CertificateSection(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
