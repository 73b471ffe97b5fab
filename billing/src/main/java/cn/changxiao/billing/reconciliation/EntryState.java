package cn.changxiao.billing.reconciliation;

/** Where a statement entry stands. */
public enum EntryState {
    OPEN("未核对"),
    MATCHED("已匹配"),
    SUSPENSE("暂收"),
    FEE("手续费"),
    ASIDE("非收费款项");

    private final String label;

    EntryState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
