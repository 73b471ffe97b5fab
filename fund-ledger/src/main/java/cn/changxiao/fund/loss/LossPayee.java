package cn.changxiao.fund.loss;

/** Who gets what a lost building's sub-accounts had (维修资金管理办法 art. 29). */
public enum LossPayee {
    /** The owners, their own part. */
    OWNER("业主", "OWNER"),
    /** The selling unit of public housing, its part. */
    SELLER("售房单位", "SELLER"),
    /** The treasury, the part of a selling unit that is no more. */
    TREASURY("同级国库（售房单位已不存在）", "SELLER");

    private final String label;
    private final String part;

    LossPayee(String label, String part) {
        this.label = label;
        this.part = part;
    }

    public String label() {
        return label;
    }

    /** Whose part of the sub-accounts it is, as accounts name it. */
    String part() {
        return part;
    }
}
