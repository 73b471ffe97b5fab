package cn.changxiao.fund.receiptbook;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;

/**
 * Receipts as they come from the finance authority: one series and the first and last number as printed, of the same
 * length. At most a million at once.
 */
public record ReceiptRange(
        BusinessKey key, BookId book, String series, String first, String last, LocalDate receivedOn) {

    private static final long MOST = 1_000_000;

    public ReceiptRange {
        if (!series.matches("[0-9A-Z]{1,20}")) {
            throw new InvalidValue("票据代码“%s”须为 1 至 20 位数字或大写字母。".formatted(series));
        }
        if (!first.matches("\\d{1,12}") || !last.matches("\\d{1,12}") || first.length() != last.length()) {
            throw new InvalidValue("票据起止号码“%s”“%s”须为位数相同的 1 至 12 位数字，按票面填写，含前面的零。".formatted(first, last));
        }
        long from = Long.parseLong(first);
        long until = Long.parseLong(last);
        if (from < 1 || until < from || until - from >= MOST) {
            throw new InvalidValue("票据起号须不小于 1 且不大于止号，一次至多登记 %d 份。".formatted(MOST));
        }
    }

    public long firstNumber() {
        return Long.parseLong(first);
    }

    public long lastNumber() {
        return Long.parseLong(last);
    }

    /** How many receipts there are. */
    public long size() {
        return lastNumber() - firstNumber() + 1;
    }

    byte[] contentHash() {
        return ContentHash.of(book, series, first, last, receivedOn);
    }
}
