package cn.changxiao.billing.letter;

/** How a letter reached its owner. */
public enum ServingWay {
    HANDED_OVER("当面送达"),
    /** Put up or left at the door. */
    POSTED("张贴留置"),
    REGISTERED_MAIL("挂号邮寄");

    private final String label;

    ServingWay(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
