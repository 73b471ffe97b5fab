package cn.changxiao.billing.collection.target;

/** Why somebody should look, the most urgent first. */
public enum AlertKind {
    ALARMING("低于预警线"),
    STALE("数据陈旧"),
    FALLING("连续三个月下降"),
    BELOW_TARGET("未达目标");

    private final String label;

    AlertKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
