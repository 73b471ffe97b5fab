package cn.changxiao.fund.refund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.deposit.DepositKind;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** Locks refunds for whoever decides them. */
@Singleton
class DepositRefundRows {

    private static final String LOCK = """
            SELECT r.refund_id, r.book_id, r.compound_id, r.account_id, r.amount_fen, r.reason, r.paid_on, r.state,
                r.maker_id, d.received_on, d.kind
            FROM fund_refund r
            JOIN fund_deposit_batch d ON d.batch_id = r.batch_id
            WHERE r.refund_id = ? AND r.book_id = ?
            FOR UPDATE
            """;

    private final Sql sql;

    DepositRefundRows(Sql sql) {
        this.sql = sql;
    }

    DepositRefundRow lock(BookId book, DepositRefundId id) {
        return sql.first(LOCK, DepositRefundRows::read, id.value(), book.value())
                .orElseThrow(() -> new NotFound("返还申请", id));
    }

    private static DepositRefundRow read(ResultSet row) throws SQLException {
        return new DepositRefundRow(
                new DepositRefundId(row.getLong("refund_id")),
                new BookId(row.getLong("book_id")),
                new CompoundId(row.getLong("compound_id")),
                new AccountId(row.getLong("account_id")),
                Money.ofFen(row.getLong("amount_fen")),
                DepositRefundReason.valueOf(row.getString("reason")),
                row.getObject("paid_on", LocalDate.class),
                DepositRefundState.valueOf(row.getString("state")),
                new UserId(row.getLong("maker_id")),
                row.getObject("received_on", LocalDate.class),
                DepositKind.valueOf(row.getString("kind")));
    }
}
