package cn.changxiao.handover.acceptance;

/** How far a renovation goes (国办发〔2020〕23号). */
public enum WorksClass {
    BASIC("基础类"),
    COMPLETING("完善类"),
    UPGRADING("提升类");

    private final String label;

    WorksClass(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
