package cn.changxiao.property.certificate;

/** What a certificate permits, and so what may spend it; each rests on an item of Civil Code 278(1). */
public enum CertificateSubject {
    /** ⑨ other major matters: title of co-owned assets goes to an operator (解释 art. 7). */
    HANDOVER("共有设施移交", false),
    /** ④ hire or dismiss the manager, alone or together with other compounds. */
    BUNDLING("选聘管理人", false),
    /** ⑤ use the maintenance fund, up to a cap. */
    WITHDRAWAL("使用维修资金", true),
    /** ⑥ raise the maintenance fund. */
    TOP_UP("续筹维修资金", false);

    private final String label;
    private final boolean isCapped;

    CertificateSubject(String label, boolean isCapped) {
        this.label = label;
        this.isCapped = isCapped;
    }

    public String label() {
        return label;
    }

    /** Whether the owners must have named the most that may be spent. */
    public boolean isCapped() {
        return isCapped;
    }
}
