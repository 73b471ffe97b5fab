package cn.changxiao.billing.tariff;

/** Where a price stands: only an approved one is billed. */
public enum TariffState {
    PROPOSED("待审批"),
    APPROVED("已批准"),
    REJECTED("已退回");

    private final String label;

    TariffState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
