package cn.changxiao.billing.invoice;

/** How far an invoice has come. */
public enum InvoiceState {
    REQUESTED("待开票"),
    EXPORTED("已导出申请"),
    ISSUED("已开票"),
    CANCELLED("已撤销");

    private final String label;

    InvoiceState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
