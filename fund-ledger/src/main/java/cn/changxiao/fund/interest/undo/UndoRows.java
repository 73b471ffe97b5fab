package cn.changxiao.fund.interest.undo;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads and locks what is taken back; asks nobody's role. */
@Singleton
class UndoRows {

    private static final String UNDO = """
            SELECT x.run_id, x.book_id, x.reason, x.undone_on, x.state, x.maker_id, COALESCE(x.checker_id, 0) AS checker_id,
                (SELECT COUNT(*) FROM fund_interest_voucher v WHERE v.run_id = x.run_id) AS voucher_count,
                (SELECT COUNT(*) FROM fund_interest_voucher v
                    LEFT JOIN fund_reversal r ON r.reversed_journal_id = v.journal_id
                    WHERE v.run_id = x.run_id AND r.journal_id IS NULL) AS left_count
            FROM fund_interest_undo x
            """;

    private static final String LEFT = """
            SELECT v.journal_id
            FROM fund_interest_voucher v
            LEFT JOIN fund_reversal r ON r.reversed_journal_id = v.journal_id
            WHERE v.run_id = ? AND r.journal_id IS NULL
            ORDER BY v.compound_id
            """;

    private static final String NOT_COVERED = """
            SELECT CONCAT(c.name, u.building_label, u.entrance, u.room) AS place, s.amount_fen,
                -b.balance_fen - b.held_fen AS available_fen, a.closed_on IS NOT NULL AS is_closed
            FROM fund_interest_share s
            JOIN fund_interest_voucher v ON v.run_id = s.run_id AND v.compound_id = s.compound_id
            LEFT JOIN fund_reversal r ON r.reversed_journal_id = v.journal_id
            JOIN fund_account a ON a.account_id = s.account_id
            JOIN fund_balance b ON b.account_id = s.account_id
            JOIN registry_unit u ON u.unit_id = a.unit_id
            JOIN registry_compound c ON c.compound_id = a.compound_id
            WHERE s.run_id = ? AND s.amount_fen > 0 AND r.journal_id IS NULL
                AND (a.closed_on IS NOT NULL OR -b.balance_fen - b.held_fen < s.amount_fen)
            ORDER BY s.compound_id, s.account_id
            LIMIT 1
            """;

    private final Sql sql;

    UndoRows(Sql sql) {
        this.sql = sql;
    }

    Optional<InterestUndo> find(InterestRunId run) {
        return sql.first(UNDO + "WHERE x.run_id = ?", UndoRows::read, run.value());
    }

    /** Agreed to and perhaps not wholly reversed. */
    List<InterestUndo> agreed() {
        return sql.list(UNDO + "WHERE x.state = 'AGREED' ORDER BY x.run_id", UndoRows::read);
    }

    /** @throws NotFound if nobody has asked to take the run back */
    InterestUndo lock(BookId book, InterestRunId run) {
        return sql.first(
                        UNDO + "WHERE x.run_id = ? AND x.book_id = ? FOR UPDATE",
                        UndoRows::read,
                        run.value(),
                        book.value())
                .orElseThrow(() -> new NotFound("整批冲销申请", run));
    }

    /** The vouchers that are not reversed yet. */
    List<JournalId> left(InterestRunId run) {
        return sql.list(LEFT, row -> new JournalId(row.getLong(1)), run.value());
    }

    /** @throws ShareNotCovered naming the first unit that does not have its share any more */
    void requireCovered(InterestRunId run) {
        sql.first(
                        NOT_COVERED,
                        row -> new ShareNotCovered(
                                row.getString("place"),
                                Money.ofFen(row.getLong("amount_fen")),
                                Money.ofFen(row.getLong("available_fen")),
                                row.getInt("is_closed") == 1),
                        run.value())
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private static InterestUndo read(ResultSet row) throws SQLException {
        long checker = row.getLong("checker_id");
        return new InterestUndo(
                new InterestRunId(row.getLong("run_id")),
                new BookId(row.getLong("book_id")),
                row.getString("reason"),
                row.getObject("undone_on", LocalDate.class),
                InterestUndoState.valueOf(row.getString("state")),
                new UserId(row.getLong("maker_id")),
                checker == 0 ? Optional.empty() : Optional.of(new UserId(checker)),
                row.getInt("voucher_count"),
                row.getInt("left_count"));
    }
}
