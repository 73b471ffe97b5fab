package cn.changxiao.billing.collection.revision;

/** Why a month that has ended still changes. */
public enum RevisionCause {
    BILL("补出账单"),
    OPENING("导入期初欠费"),
    ADJUSTMENT("账单调整"),
    PAYMENT("补录收款"),
    CREDIT("预存款抵扣"),
    RELEASE("退回收款");

    private final String label;

    RevisionCause(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
