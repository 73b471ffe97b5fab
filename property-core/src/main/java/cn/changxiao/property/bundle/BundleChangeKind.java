package cn.changxiao.property.bundle;

/** What happens to a bundle. */
public enum BundleChangeKind {
    FORM("组成"),
    JOIN("加入"),
    LEAVE("退出"),
    DISSOLVE("解散");

    private final String label;

    BundleChangeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
