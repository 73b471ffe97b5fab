package cn.changxiao.property.bundle;

/** On what a compound's place in a bundle rests. */
public enum BasisKind {
    CERTIFICATE("共同决定凭证"),
    DECISION("业主大会书面决定"),
    ENTRUSTMENT("业主委托书");

    private final String label;

    BasisKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
