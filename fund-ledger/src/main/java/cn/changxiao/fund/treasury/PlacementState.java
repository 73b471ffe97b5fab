package cn.changxiao.fund.treasury;

/** From the preparation to the return; each step that books money takes a second person. */
public enum PlacementState {
    RECORDED("待复核存出"),
    PLACED("在存"),
    RETURN_RECORDED("待复核收回"),
    RETURNED("已收回"),
    CANCELLED("已取消");

    private final String label;

    PlacementState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
