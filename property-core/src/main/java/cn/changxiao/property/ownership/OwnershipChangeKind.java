package cn.changxiao.property.ownership;

/** Why the shares of a unit were recorded anew. */
public enum OwnershipChangeKind {
    SALE("转让"),
    CORRECTION("更正"),
    SPLIT("分割"),
    MERGE("合并");

    private final String label;

    OwnershipChangeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
