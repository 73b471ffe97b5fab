package cn.changxiao.billing.closing;

/** What is looked at before a month is closed; some keep it open, others are only worth a look. */
public enum ClosingItem {
    REOPENED_BEFORE(true, "更早的账期重新开账后还没有结账", "请先把更早的账期结账"),
    RUN(true, "出账批次已编制或复核，还没有出完账", "请复核出账或取消批次"),
    SHIFT(true, "本月的收款班次还没有交班", "请收款员清点交班"),
    SHIFT_DIFFERENCE(true, "本月班次的长短款还没有第二人确认", "请主管确认长短款"),
    ADJUSTMENT(true, "本月账单的调整还没有审批", "请批准或退回"),
    REFUND(true, "退款还没有审批", "请批准或退回"),
    UNBILLED(false, "在管小区本月还没有出账", "确认本月不收费的可以直接结账"),
    STATEMENT(false, "本月银行到账撤销匹配后还没有处理", "结账后处理的，计入处理时最早的未结账期"),
    SUSPENSE(false, "本月收到的暂收款还没有转为缴费", "结账后转缴费的，计入转出时最早的未结账期");

    private final boolean blocks;
    private final String label;
    private final String remedy;

    ClosingItem(boolean blocks, String label, String remedy) {
        this.blocks = blocks;
        this.label = label;
        this.remedy = remedy;
    }

    /** True if the month stays open until it is dealt with. */
    public boolean blocks() {
        return blocks;
    }

    public String label() {
        return label;
    }

    public String remedy() {
        return remedy;
    }
}
