package cn.changxiao.billing.reconciliation;

/** What a part of an entry is, and where that leaves the entry. */
public enum LineKind {
    PAYMENT(EntryState.MATCHED),
    SUSPENSE(EntryState.SUSPENSE),
    REFUND(EntryState.MATCHED),
    FEE(EntryState.FEE),
    ASIDE(EntryState.ASIDE);

    private final EntryState state;

    LineKind(EntryState state) {
        this.state = state;
    }

    public EntryState state() {
        return state;
    }
}
