package cn.changxiao.fund.account;

/** Whose money a sub-account keeps (维修资金管理办法 art. 9). */
public enum AccountPart {
    OWNER("业主"),
    /** The organisation that sold a public dwelling; its part never becomes the owner's. */
    SELLER("售房单位");

    private final String label;

    AccountPart(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What is put behind a unit's place, so that its two lines can be told apart. */
    public String suffix() {
        return this == SELLER ? "（售房单位）" : "";
    }
}
