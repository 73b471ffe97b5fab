package cn.changxiao.fund.transfer;

/** Where a transfer stands. */
public enum TransferState {
    PREPARED("待复核"),
    DONE("已划转"),
    REJECTED("已退回");

    private final String label;

    TransferState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
