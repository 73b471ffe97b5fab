package cn.changxiao.billing.price;

/** How a price is counted, as it is stored. */
public enum PriceKind {
    PER_AREA("按建筑面积", "元/m²·月"),
    PER_UNIT("按户", "元/户·月"),
    PER_SPACE("按车位", "元/个·月"),
    FIXED("每月定额", "元/月"),
    TIERED("按面积分段", "元/m²·月");

    private final String label;
    private final String measure;

    PriceKind(String label, String measure) {
        this.label = label;
        this.measure = measure;
    }

    public String label() {
        return label;
    }

    /** What stands behind the number, as in {@code 元/户·月}. */
    public String measure() {
        return measure;
    }
}
