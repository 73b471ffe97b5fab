package cn.changxiao.fund.publicincome;

/** Where an income stands. */
public enum PublicIncomeState {
    RECORDED("待复核"),
    DISTRIBUTED("已入账并分配到户"),
    REJECTED("已退回");

    private final String label;

    PublicIncomeState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
