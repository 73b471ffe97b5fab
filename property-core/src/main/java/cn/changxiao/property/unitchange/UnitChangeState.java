package cn.changxiao.property.unitchange;

/** How far a split or merge has come. */
public enum UnitChangeState {
    PROPOSED("待复核"),
    DONE("已执行"),
    DROPPED("已撤销");

    private final String label;

    UnitChangeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
