package cn.changxiao.fund.ledger;

/** Identifies one account of one book: a title of the general ledger or the sub-account of a unit. */
public record AccountId(long value) implements Comparable<AccountId> {

    @Override
    public int compareTo(AccountId other) {
        return Long.compare(value, other.value);
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
