package cn.changxiao.fund.account;

/** Identifies one set of books: a custodian's commodity or public housing. */
public record BookId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
