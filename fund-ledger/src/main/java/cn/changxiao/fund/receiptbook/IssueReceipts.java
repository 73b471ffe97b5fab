package cn.changxiao.fund.receiptbook;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.property.Ids;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Hands out a receipt for every unit of a booked batch that has none, or none that counts, in the order of the house
 * numbers and without a gap in the numbers. Again it hands out nothing.
 */
@Singleton
public class IssueReceipts {

    private static final String BATCH = """
            SELECT received_on, journal_id FROM fund_deposit_batch WHERE batch_id = ? AND book_id = ? FOR UPDATE
            """;

    private static final String UNRECEIPTED = """
            SELECT l.account_id, l.amount_fen, COUNT(r.receipt_id) AS tries
            FROM fund_deposit_line l
            JOIN fund_account a ON a.account_id = l.account_id
            JOIN registry_unit u ON u.unit_id = a.unit_id
            LEFT JOIN fund_receipt r ON r.batch_id = l.batch_id AND r.account_id = l.account_id
            LEFT JOIN fund_receipt_void v ON v.receipt_id = r.receipt_id
            WHERE l.batch_id = ?
            GROUP BY l.account_id, l.amount_fen, u.building_id, u.delivery_order
            HAVING COUNT(r.receipt_id) = COUNT(v.receipt_id)
            ORDER BY u.building_id, u.delivery_order, l.account_id
            """;

    private static final String INSERT = """
            INSERT INTO fund_receipt (receipt_id, range_id, series, receipt_no, batch_id, account_id, attempt, amount_fen,
                issued_on, issuer_id, recorded_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final FundScope scope;
    private final BlankReceipts blankReceipts;
    private final AuditLog audit;

    IssueReceipts(Sql sql, Ids ids, Clock clock, FundScope scope, BlankReceipts blankReceipts, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scope = scope;
        this.blankReceipts = blankReceipts;
        this.audit = audit;
    }

    /**
     * The numbers handed out, in their order; none if every unit has its receipt.
     *
     * @throws DepositNotBooked if nobody has checked the batch
     * @throws NoReceiptsLeft if the book has too few
     */
    @RetriedWhenLocked
    @Transactional
    public List<ReceiptNumber> issue(Viewer viewer, BookId book, DepositBatchId batch) {
        scope.kept(viewer, book, "开具票据");
        requireBooked(book, batch);
        List<Line> lines = sql.list(
                UNRECEIPTED,
                row -> new Line(row.getLong("account_id"), row.getLong("amount_fen"), row.getInt("tries")),
                batch.value());
        if (lines.isEmpty()) {
            return List.of();
        }
        List<BlankReceipts.Taken> taken = blankReceipts.take(book, lines.size());
        insert(viewer, batch, lines, taken);
        List<ReceiptNumber> numbers =
                taken.stream().map(BlankReceipts.Taken::number).toList();
        audit.record(
                viewer,
                "IssueReceipts",
                "deposit-batch:" + batch,
                "开具专用票据 %d 份，%s 起".formatted(numbers.size(), numbers.get(0)));
        return numbers;
    }

    private void requireBooked(BookId book, DepositBatchId batch) {
        boolean isBooked = sql.first(
                        BATCH,
                        row -> {
                            if (row.getLong("journal_id") == 0) {
                                throw new DepositNotBooked(row.getObject("received_on", LocalDate.class));
                            }
                            return true;
                        },
                        batch.value(),
                        book.value())
                .isPresent();
        if (!isBooked) {
            throw new NotFound("交存批次", batch);
        }
    }

    private void insert(Viewer viewer, DepositBatchId batch, List<Line> lines, List<BlankReceipts.Taken> taken) {
        long first = ids.block(lines.size());
        LocalDateTime now = LocalDateTime.now(clock);
        List<Object[]> rows = new ArrayList<>(lines.size());
        for (int i = 0; i < lines.size(); i++) {
            Line line = lines.get(i);
            ReceiptNumber number = taken.get(i).number();
            rows.add(new Object[] {
                first + i,
                taken.get(i).range(),
                number.series(),
                number.number(),
                batch.value(),
                line.account(),
                line.tries() + 1,
                line.fen(),
                now.toLocalDate(),
                viewer.user().value(),
                now
            });
        }
        sql.batch(INSERT, rows);
    }

    /** What one unit paid and how many of its receipts were voided. */
    private record Line(long account, long fen, int tries) {}
}
