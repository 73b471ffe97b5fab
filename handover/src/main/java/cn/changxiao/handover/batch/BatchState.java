package cn.changxiao.handover.batch;

/** Where a batch stands; it moves by {@link Transition} only. */
public enum BatchState {
    DRAFT("拟定"),
    INVITED("已邀请查验"),
    INSPECTED("查验完成"),
    AGREED("已签协议"),
    TRANSFERRED("已移交"),
    WITHDRAWN("已撤回");

    private final String label;

    BatchState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** True if nothing can happen to the batch any more. */
    public boolean isFinal() {
        return this == TRANSFERRED || this == WITHDRAWN;
    }
}
