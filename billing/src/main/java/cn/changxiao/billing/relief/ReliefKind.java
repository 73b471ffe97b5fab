package cn.changxiao.billing.relief;

/** On what ground a relief is given. */
public enum ReliefKind {
    VACANT("空置"),
    LOW_INCOME("低收入家庭"),
    OTHER("其他");

    private final String label;

    ReliefKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
