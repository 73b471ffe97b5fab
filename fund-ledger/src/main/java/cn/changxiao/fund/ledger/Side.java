package cn.changxiao.fund.ledger;

import cn.changxiao.property.money.Money;

/** The two sides of an entry. Signed amounts count debit as positive. */
public enum Side {
    DEBIT("借"),
    CREDIT("贷");

    private final String label;

    Side(String label) {
        this.label = label;
    }

    public Side opposite() {
        return this == DEBIT ? CREDIT : DEBIT;
    }

    /** The amount as it changes a signed balance: debit as it is, credit negated. */
    public Money signed(Money amount) {
        return this == DEBIT ? amount : amount.negated();
    }

    /** 借 or 贷. */
    public String label() {
        return label;
    }
}
