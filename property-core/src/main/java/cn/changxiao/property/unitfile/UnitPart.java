package cn.changxiao.property.unitfile;

/** What a column of a file of units belongs to; a file has the parts of which it has columns. */
public enum UnitPart {
    /** Which unit the row is about. */
    PLACE("房屋位置"),
    INVENTORY("楼盘表"),
    OWNERS("业主"),
    FEE("物业费期初"),
    FUND("维修资金期初"),
    /** Nothing: the column is known and left out. */
    NONE("不导入");

    private final String label;

    UnitPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Balances are money, and a second person confirms their import. */
    public boolean isMoney() {
        return this == FEE || this == FUND;
    }
}
