package cn.changxiao.fund.refund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.fund.deposit.DepositKind;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads refunds of a book, and the deposits that may go back. */
@Singleton
public class DepositRefunds {

    private static final String PAGE = """
            SELECT r.refund_id, c.name, CONCAT(u.building_label, u.entrance, u.room) AS place, d.received_on, r.paid_on,
                r.amount_fen, r.reason, r.note, r.state, r.rejection, r.maker_id, r.journal_id
            FROM fund_refund r
            JOIN fund_deposit_batch d ON d.batch_id = r.batch_id
            JOIN fund_account a ON a.account_id = r.account_id
            JOIN registry_unit u ON u.unit_id = a.unit_id
            JOIN registry_compound c ON c.compound_id = r.compound_id
            WHERE r.book_id = ?
            ORDER BY r.state = 'REQUESTED' DESC, r.paid_on DESC, r.refund_id DESC
            LIMIT ? OFFSET ?
            """;

    private static final String REFUNDABLE = """
            SELECT f.*, f.amount_fen - COALESCE((
                SELECT SUM(r.amount_fen) FROM fund_refund r
                WHERE r.batch_id = f.batch_id AND r.account_id = f.account_id AND r.state <> 'REJECTED'), 0) AS left_fen
            FROM (
                SELECT d.batch_id, l.account_id, u.unit_id, CONCAT(u.building_label, u.entrance, u.room) AS place, d.kind,
                    d.received_on, l.amount_fen
                FROM fund_account a
                JOIN registry_unit u ON u.unit_id = a.unit_id
                JOIN fund_deposit_batch d ON d.compound_id = a.compound_id AND d.book_id = a.book_id
                    AND d.state = 'BOOKED'
                JOIN fund_deposit_line l ON l.batch_id = d.batch_id AND l.account_id = a.account_id
                LEFT JOIN fund_reversal v ON v.reversed_journal_id = d.journal_id
                WHERE a.compound_id = ? AND a.book_id = ? AND a.level = 'UNIT' AND a.closed_on IS NULL
                    AND v.reversed_journal_id IS NULL
                    AND CONCAT(u.building_label, u.entrance, u.room) LIKE CONCAT('%', ?, '%')
                ORDER BY u.building_id, u.delivery_order, d.received_on DESC, d.batch_id
                LIMIT ?
            ) f
            """;

    private final Sql sql;
    private final FundScope scope;

    DepositRefunds(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    @ReadOnly
    public long count(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return sql.number("SELECT COUNT(*) FROM fund_refund WHERE book_id = ?", book.value());
    }

    /** What waits for a second person first, then the newest. */
    @ReadOnly
    public List<DepositRefund> page(Viewer viewer, BookId book, long offset, int limit) {
        scope.readable(viewer, book);
        return sql.list(PAGE, DepositRefunds::read, book.value(), limit, offset);
    }

    /** Deposits of a compound's units whose place contains the text, in the order of delivery. */
    @ReadOnly
    public List<RefundableDeposit> refundable(
            Viewer viewer, BookId book, CompoundId compound, String place, int limit) {
        scope.kept(viewer, book, "查找可返还的交存");
        return sql.list(
                REFUNDABLE,
                row -> new RefundableDeposit(
                        new DepositBatchId(row.getLong("batch_id")),
                        new UnitId(row.getLong("unit_id")),
                        row.getString("place"),
                        DepositKind.valueOf(row.getString("kind")).label(),
                        row.getObject("received_on", LocalDate.class),
                        Money.ofFen(row.getLong("amount_fen")),
                        Money.ofFen(row.getLong("left_fen"))),
                compound.value(),
                book.value(),
                place.replace("%", "").replace("_", ""),
                limit);
    }

    private static DepositRefund read(ResultSet row) throws SQLException {
        long journal = row.getLong("journal_id");
        return new DepositRefund(
                new DepositRefundId(row.getLong("refund_id")),
                row.getString("name"),
                row.getString("place"),
                row.getObject("received_on", LocalDate.class),
                row.getObject("paid_on", LocalDate.class),
                Money.ofFen(row.getLong("amount_fen")),
                DepositRefundReason.valueOf(row.getString("reason")),
                row.getString("note"),
                DepositRefundState.valueOf(row.getString("state")),
                row.getString("rejection"),
                row.getLong("maker_id"),
                journal == 0 ? Optional.empty() : Optional.of(journal));
    }
}
