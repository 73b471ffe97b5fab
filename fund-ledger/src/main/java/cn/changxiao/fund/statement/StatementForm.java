package cn.changxiao.fund.statement;

/** The statements the Ministry prescribes (财会〔2020〕7号, annex). */
public enum StatementForm {
    BALANCE_SHEET("会住维01表", "资产负债表"),
    INCOME_STATEMENT("会住维02表", "收支表"),
    NET_ASSET_CHANGES("会住维03表", "净资产变动表");

    private final String number;
    private final String label;

    StatementForm(String number, String label) {
        this.number = number;
        this.label = label;
    }

    public String number() {
        return number;
    }

    public String label() {
        return label;
    }
}
