package cn.changxiao.property.importing;

/** What becomes of a row; all but the last are accepted. */
public enum ImportOutcome {
    NEW("新增"),
    UNCHANGED("无变化"),
    ADDS("补充"),
    CONFLICT("有冲突"),
    REJECTED("拒收");

    private final String label;

    ImportOutcome(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
