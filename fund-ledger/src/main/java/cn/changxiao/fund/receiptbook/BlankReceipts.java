package cn.changxiao.fund.receiptbook;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Takes the next numbers off a book's ranges, the oldest range first, under their locks. */
@Singleton
class BlankReceipts {

    private static final String LOCK = """
            SELECT range_id, series, digits, next_no, last_no FROM fund_receipt_range
            WHERE book_id = ? AND next_no <= last_no
            ORDER BY received_on, range_id
            FOR UPDATE
            """;

    private static final String TAKE = "UPDATE fund_receipt_range SET next_no = ? WHERE range_id = ?";

    private final Sql sql;

    BlankReceipts(Sql sql) {
        this.sql = sql;
    }

    /**
     * So many numbers in their order.
     *
     * @throws NoReceiptsLeft if there are fewer
     */
    List<Taken> take(BookId book, int wanted) {
        List<Range> ranges = sql.list(
                LOCK,
                row -> new Range(
                        row.getLong("range_id"),
                        row.getString("series"),
                        row.getInt("digits"),
                        row.getLong("next_no"),
                        row.getLong("last_no")),
                book.value());
        long left = ranges.stream().mapToLong(Range::left).sum();
        if (left < wanted) {
            throw new NoReceiptsLeft(wanted, left);
        }
        List<Taken> taken = new ArrayList<>(wanted);
        List<Object[]> used = new ArrayList<>();
        for (Range range : ranges) {
            long until = Math.min(range.last(), range.next() + wanted - taken.size() - 1);
            for (long number = range.next(); number <= until; number++) {
                taken.add(new Taken(range.id(), new ReceiptNumber(range.series(), number, range.digits())));
            }
            if (until >= range.next()) {
                used.add(new Object[] {until + 1, range.id()});
            }
        }
        sql.batch(TAKE, used);
        return taken;
    }

    /** A number and the range it came from. */
    record Taken(long range, ReceiptNumber number) {}

    private record Range(long id, String series, int digits, long next, long last) {

        long left() {
            return last - next + 1;
        }
    }
}
