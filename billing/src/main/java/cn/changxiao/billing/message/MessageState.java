package cn.changxiao.billing.message;

/** Where a message stands. */
public enum MessageState {
    QUEUED("待发送"),
    /** Handed to the gateway, which has not answered yet. */
    SENDING("发送中"),
    SENT("已发送"),
    /** Not sent, or not known to be; never tried again, so that nobody gets it twice. */
    FAILED("未送达"),
    /** No longer due when its turn came. */
    CANCELLED("已取消");

    private final String label;

    MessageState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
