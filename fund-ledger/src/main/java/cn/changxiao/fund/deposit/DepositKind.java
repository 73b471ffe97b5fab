package cn.changxiao.fund.deposit;

import cn.changxiao.fund.voucher.JournalKind;

/** Why an owner pays into the fund. */
public enum DepositKind {
    /** 首期交存, against which the top-up threshold is measured. */
    INITIAL_DEPOSIT(JournalKind.INITIAL_DEPOSIT),
    /** 续交. */
    TOP_UP_DEPOSIT(JournalKind.TOP_UP_DEPOSIT);

    private final JournalKind journal;

    DepositKind(JournalKind journal) {
        this.journal = journal;
    }

    JournalKind journal() {
        return journal;
    }

    public String label() {
        return journal.label();
    }
}
