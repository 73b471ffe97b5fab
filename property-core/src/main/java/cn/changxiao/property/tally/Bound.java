package cn.changxiao.property.tally;

/** How a share is held against a threshold; 以上 and 以下 include the number, 过半数 does not (民法典 art. 1259). */
public enum Bound {
    AT_LEAST("≥"),
    MORE_THAN(">"),
    AT_MOST("≤");

    private final String sign;

    Bound(String sign) {
        this.sign = sign;
    }

    public String sign() {
        return sign;
    }

    boolean holds(int comparison) {
        return switch (this) {
            case AT_LEAST -> comparison >= 0;
            case MORE_THAN -> comparison > 0;
            case AT_MOST -> comparison <= 0;
        };
    }
}
