package cn.changxiao.fund.voucher;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.estate.CompoundId;

/**
 * Where a voucher counts: a book, and within it one compound or the book as a whole. Because every voucher balances
 * within its scope, every compound has a trial balance of its own.
 */
public record JournalScope(BookId book, CompoundId compound) {

    private static final CompoundId WHOLE = new CompoundId(0);

    /** A voucher of the book as a whole. */
    public static JournalScope whole(BookId book) {
        return new JournalScope(book, WHOLE);
    }

    public boolean isWhole() {
        return compound.equals(WHOLE);
    }
}
