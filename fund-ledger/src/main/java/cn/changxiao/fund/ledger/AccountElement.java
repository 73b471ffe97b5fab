package cn.changxiao.fund.ledger;

/** The five elements of the fund's accounting (财会〔2020〕7号). */
public enum AccountElement {
    ASSET("资产"),
    LIABILITY("负债"),
    NET_ASSET("净资产"),
    INCOME("收入"),
    EXPENDITURE("支出");

    private final String label;

    AccountElement(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
