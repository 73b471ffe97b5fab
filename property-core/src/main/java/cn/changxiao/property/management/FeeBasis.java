package cn.changxiao.property.management;

/** 包干制 or 酬金制 (发改价格〔2003〕1864号 art. 9). */
public enum FeeBasis {
    LUMP_SUM("包干制"),
    COMMISSION("酬金制");

    private final String label;

    FeeBasis(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
