package cn.changxiao.fund.voucher;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.calendar.MonthNumber;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * A voucher before it is posted. The business key names it for ever within its book; {@code reverses} is set when it
 * undoes another. The summary has 1 to 120 characters and no personal data.
 */
public record JournalDraft(
        BusinessKey key,
        JournalScope scope,
        JournalKind kind,
        LocalDate valueDate,
        String summary,
        Signatures signatures,
        JournalEntry entry,
        Optional<JournalId> reverses) {

    private static final int LONGEST_SUMMARY = 120;
    private static final int KEY_BYTES = 16;

    public JournalDraft {
        if (summary.isBlank() || summary.length() > LONGEST_SUMMARY) {
            throw new InvalidValue("凭证摘要须为 1 至 %d 个字符。".formatted(LONGEST_SUMMARY));
        }
    }

    /** The month of the value date, as in 202611. */
    public int month() {
        return MonthNumber.of(valueDate);
    }

    /** The first 16 bytes of a hash over book and key: what makes the key unique within the book. */
    public byte[] keyHash() {
        return keyHash(scope.book(), key);
    }

    /** As {@link #keyHash()} for a voucher whose lines are not at hand. */
    public static byte[] keyHash(BookId book, BusinessKey key) {
        return Arrays.copyOf(ContentHash.of(book, key), KEY_BYTES);
    }

    /** A hash over everything that must be equal for the same key to get the same answer. */
    public byte[] contentHash() {
        List<Object> values = new ArrayList<>(List.of(
                scope.book(),
                scope.compound(),
                kind,
                valueDate,
                summary,
                signatures.maker(),
                signatures.checker(),
                reverses));
        for (Posting posting : entry.postings()) {
            values.add(posting.account());
            values.add(posting.title());
            values.add(posting.signed().fen());
        }
        return ContentHash.of(values.toArray());
    }
}
