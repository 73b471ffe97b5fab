package cn.changxiao.billing.matching;

/** By which rule entries were matched, in the order in which the rules are tried. */
public enum MatchRule {
    TRANSACTION("流水号一致"),
    RECEIPT_NUMBER("写明收据编号"),
    BILL_NUMBER("写明账单编号"),
    RECORDED("与已登记的款项相符"),
    SPLIT_RECORDED("一笔到账对应多笔已登记款项"),
    JOINED_RECORDED("多笔到账合为一笔已登记款项"),
    BILLS("与账单相符"),
    SPLIT("一笔到账付多户"),
    JOINED("多笔到账合付一户"),
    FEE("渠道手续费"),
    HAND("人工匹配"),
    SET_ASIDE("注明为非收费款项");

    private final String label;

    MatchRule(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
