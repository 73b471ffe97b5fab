package cn.changxiao.fund.voucher;

/** What a voucher records; a reversal has the kind of what it reverses. */
public enum JournalKind {
    OPENING("期初余额"),
    INITIAL_DEPOSIT("首期交存"),
    TOP_UP_DEPOSIT("续交"),
    OTHER_INCOME("其他收入"),
    INTEREST("利息收入"),
    DISTRIBUTION("收益分配"),
    PLACEMENT("资金存放"),
    WITHDRAWAL("维修支出"),
    REFUND("返还"),
    TRANSFER("资金划转"),
    UNIT_CHANGE("房屋分割合并结转"),
    CLOSING("期末结转");

    private final String label;

    JournalKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
