package cn.changxiao.fund.seal.offline;

import cn.changxiao.fund.merkle.Hash;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * A voucher as it is hashed: every business column, the salted commitment to its key and command, and the root over its
 * lines. {@code reverses} is 0 unless it undoes another. People are ids here; no name is ever sealed.
 */
public record SealedVoucher(
        long journal,
        long book,
        long compound,
        String kind,
        LocalDate valueDate,
        int year,
        int number,
        String summary,
        long maker,
        long checker,
        LocalDateTime postedAt,
        long reverses,
        Hash command,
        int lineCount,
        Hash lines) {

    /** The voucher's leaf at a place of the log; anywhere else it would be another. */
    public Hash leaf(long index) {
        return Encoding.of("changxiao:voucher:1")
                .number(index)
                .number(journal)
                .number(book)
                .number(compound)
                .text(kind)
                .day(valueDate)
                .number(year)
                .number(number)
                .text(summary)
                .number(maker)
                .number(checker)
                .moment(postedAt)
                .number(reverses)
                .hash(command)
                .number(lineCount)
                .hash(lines)
                .leaf();
    }

    /** The same voucher with its lines. */
    public SealedVoucher over(int count, Hash root) {
        return new SealedVoucher(
                journal, book, compound, kind, valueDate, year, number, summary, maker, checker, postedAt, reverses,
                command, count, root);
    }
}
