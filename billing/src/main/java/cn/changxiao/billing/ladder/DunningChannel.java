package cn.changxiao.billing.ladder;

/**
 * How a demand is made. The list is closed and holds nothing but words: a manager must not press for fees by cutting off
 * power, water, heat or gas (民法典 art. 944(3)).
 */
public enum DunningChannel {
    MESSAGE("消息提醒", false),
    LETTER("催缴函", true),
    VISIT("上门走访", false),
    LAWYER_LETTER("律师函", true);

    private final String label;
    private final boolean isPaper;

    DunningChannel(String label, boolean isPaper) {
        this.label = label;
        this.isPaper = isPaper;
    }

    public String label() {
        return label;
    }

    /** True if it is printed and its service is proven. */
    public boolean isPaper() {
        return isPaper;
    }
}
