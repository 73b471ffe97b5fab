package cn.changxiao.fund.review;

/** What an owner doubts. */
public enum ReviewSubject {
    BALANCE("分户账余额"),
    DEPOSIT("交存记录"),
    SHARE("维修费用分摊"),
    INCOME("利息和收益分配"),
    NOTICE("公示内容"),
    STATEMENT("年度对账单");

    private final String label;

    ReviewSubject(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
