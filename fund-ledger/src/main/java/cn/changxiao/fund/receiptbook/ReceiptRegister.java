package cn.changxiao.fund.receiptbook;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.fund.deposit.DepositKind;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads the register of receipts (票据登记簿) of a book. */
@Singleton
public class ReceiptRegister {

    private static final String STOCK = """
            SELECT g.range_id, g.series, g.digits, g.first_no, g.last_no, g.received_on,
                COALESCE(u.user_name, '') AS receiver, COUNT(r.receipt_id) AS used_count, COUNT(v.receipt_id) AS void_count
            FROM fund_receipt_range g
            LEFT JOIN fund_receipt r ON r.range_id = g.range_id
            LEFT JOIN fund_receipt_void v ON v.receipt_id = r.receipt_id
            LEFT JOIN registry_user u ON u.user_id = g.receiver_id
            WHERE g.book_id = ?
            GROUP BY g.range_id, g.series, g.digits, g.first_no, g.last_no, g.received_on, u.user_name
            ORDER BY g.received_on DESC, g.range_id DESC
            """;

    /** The register begins with the first range: what was received before it had receipts from elsewhere. */
    private static final String WAITING = """
            SELECT d.batch_id, c.name, d.received_on, d.kind, COUNT(*) AS units_count, SUM(l.amount_fen) AS amount_fen
            FROM fund_deposit_batch d
            JOIN registry_compound c ON c.compound_id = d.compound_id
            JOIN fund_deposit_line l ON l.batch_id = d.batch_id
            WHERE d.book_id = ? AND d.state = 'BOOKED'
                AND d.received_on >= (SELECT MIN(g.received_on) FROM fund_receipt_range g WHERE g.book_id = d.book_id)
                AND NOT EXISTS (
                SELECT 1 FROM fund_receipt r
                LEFT JOIN fund_receipt_void v ON v.receipt_id = r.receipt_id
                WHERE r.batch_id = l.batch_id AND r.account_id = l.account_id AND v.receipt_id IS NULL)
            GROUP BY d.batch_id, c.name, d.received_on, d.kind
            ORDER BY d.received_on DESC, d.batch_id DESC
            LIMIT ?
            """;

    private static final String ISSUED = """
            SELECT r.receipt_id, r.series, g.digits, r.receipt_no, c.name,
                CONCAT(u.building_label, u.entrance, u.room) AS place, r.amount_fen, r.issued_on, r.issuer_id,
                COALESCE(p.user_name, '') AS issuer, v.reason
            FROM fund_receipt_range g
            JOIN fund_receipt r ON r.range_id = g.range_id
            JOIN fund_account a ON a.account_id = r.account_id
            JOIN registry_unit u ON u.unit_id = a.unit_id
            JOIN registry_compound c ON c.compound_id = a.compound_id
            LEFT JOIN fund_receipt_void v ON v.receipt_id = r.receipt_id
            LEFT JOIN registry_user p ON p.user_id = r.issuer_id
            WHERE g.book_id = ?
            ORDER BY g.received_on DESC, g.range_id DESC, r.receipt_no DESC
            LIMIT ? OFFSET ?
            """;

    private static final String COUNT = """
            SELECT COUNT(*) FROM fund_receipt_range g JOIN fund_receipt r ON r.range_id = g.range_id WHERE g.book_id = ?
            """;

    private final Sql sql;
    private final FundScope scope;

    ReceiptRegister(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** The ranges, the newest first. */
    @ReadOnly
    public List<ReceiptStock> stock(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return sql.list(STOCK, ReceiptRegister::readStock, book.value());
    }

    /** Booked batches without receipts since the first range was received, the newest first. */
    @ReadOnly
    public List<UnreceiptedBatch> waiting(Viewer viewer, BookId book, int limit) {
        scope.readable(viewer, book);
        return sql.list(
                WAITING,
                row -> new UnreceiptedBatch(
                        new DepositBatchId(row.getLong("batch_id")),
                        row.getString("name"),
                        row.getObject("received_on", LocalDate.class),
                        DepositKind.valueOf(row.getString("kind")).label(),
                        row.getLong("units_count"),
                        Money.ofFen(row.getLong("amount_fen"))),
                book.value(),
                limit);
    }

    @ReadOnly
    public long count(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return sql.number(COUNT, book.value());
    }

    /** Receipts handed out, the newest number first. */
    @ReadOnly
    public List<IssuedReceipt> page(Viewer viewer, BookId book, long offset, int limit) {
        scope.readable(viewer, book);
        return sql.list(ISSUED, ReceiptRegister::readIssued, book.value(), limit, offset);
    }

    private static ReceiptStock readStock(ResultSet row) throws SQLException {
        String series = row.getString("series");
        int digits = row.getInt("digits");
        return new ReceiptStock(
                row.getLong("range_id"),
                new ReceiptNumber(series, row.getLong("first_no"), digits),
                new ReceiptNumber(series, row.getLong("last_no"), digits),
                row.getObject("received_on", LocalDate.class),
                row.getString("receiver"),
                row.getLong("used_count"),
                row.getLong("void_count"));
    }

    private static IssuedReceipt readIssued(ResultSet row) throws SQLException {
        return new IssuedReceipt(
                row.getLong("receipt_id"),
                new ReceiptNumber(row.getString("series"), row.getLong("receipt_no"), row.getInt("digits")),
                row.getString("name"),
                row.getString("place"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getObject("issued_on", LocalDate.class),
                row.getLong("issuer_id"),
                row.getString("issuer"),
                Optional.ofNullable(row.getString("reason")));
    }
}
