package cn.changxiao.billing.preview;

/** Why a unit is billed another amount than in the period before; the first that applies is told. */
public enum ChangeReason {
    NEW("上期未出账"),
    GONE("本期未出账"),
    AREA("面积变化"),
    PRICE("单价变化"),
    RELIEF("减免变化"),
    OWNER("业主变化"),
    DAYS("计费天数或项目变化");

    private final String label;

    ChangeReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
