package cn.changxiao.fund.closing;

/** What somebody did to a month of a book. */
public enum ClosingEventKind {
    YEAR_PREPARED("编制年终结转"),
    CLOSED("结账"),
    REOPENING_ASKED("申请反结账"),
    REOPENED("反结账");

    private final String label;

    ClosingEventKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
