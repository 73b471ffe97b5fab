package cn.changxiao.fund.loss;

/** Where the loss of a building stands. */
public enum BuildingLossState {
    RECORDED("待复核"),
    BOOKED("已列应付"),
    REJECTED("已退回");

    private final String label;

    BuildingLossState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
