package cn.changxiao.fund.tie;

/** How deep down a fault of a tie lies; from the whole to the single line. */
public enum TieLevel {
    BOOK("账簿"),
    COMPOUND("小区"),
    TITLE("科目"),
    BUILDING("楼栋"),
    ACCOUNT("账户"),
    LINE("分录"),
    MATCH("银行勾对"),
    STATEMENT("银行对账单");

    private final String label;

    TieLevel(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
