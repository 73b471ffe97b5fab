package cn.changxiao.property.estate;

/** What a unit is in law; decides who deposits into the maintenance fund (Decree 165 art. 6). */
public enum UnitNature {
    COMMODITY("商品住宅"),
    PUBLIC_HOUSING("已售公有住房"),
    NON_RESIDENTIAL("非住宅");

    private final String label;

    UnitNature(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
