package cn.changxiao.billing.collection;

/** What is paid of a room's bill. */
public enum RoomState {
    PAID("已付清"),
    PARTLY("部分缴费"),
    UNPAID("未缴"),
    NOT_BILLED("未出账");

    private final String label;

    RoomState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
