package cn.changxiao.property.importing;

/** What the rows of a file are about. */
public enum ImportKind {
    /** One compound a row. */
    COMPOUND("小区"),
    /** One unit a row: inventory, owners, opening balances, or all of them; the columns decide. */
    UNIT("房屋（楼盘表、业主、期初余额）");

    private final String label;

    ImportKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
