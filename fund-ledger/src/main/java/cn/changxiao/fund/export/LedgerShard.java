package cn.changxiao.fund.export;

import cn.changxiao.fund.account.Book;
import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What one archive holds: a book's vouchers of one compound (or those of the book as a whole, which belong to no
 * compound) in one calendar year, up to and including {@code until}.
 */
record LedgerShard(Book book, Optional<CompoundId> compound, String compoundName, int year, LocalDate until) {

    static final String WHOLE_BOOK = "全账簿";

    /** The compound's key in the tables, 0 for the book as a whole. */
    long compoundKey() {
        return compound.map(CompoundId::value).orElse(0L);
    }

    String title() {
        return "住宅专项维修资金 %s %s %d年".formatted(book.name(), compoundName, year);
    }

    /** The name of its files without an ending; letters, digits and hyphens only. */
    String stem() {
        return "fund-%d-%d-%d".formatted(book.id().value(), compoundKey(), year);
    }
}
