package cn.changxiao.billing.collection.effect;

/** What may change how a compound pays. */
public enum EventKind {
    MANAGER_CHANGE("更换管理单位"),
    BUNDLING("打包"),
    RENOVATION("改造验收");

    private final String label;

    EventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
