package cn.changxiao.fund.tie;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Collectors;

/** Finds the account, line, title or match that makes a tie wrong. */
@Singleton
class TieFaults {

    private static final String ACCOUNTS = """
            SELECT CONCAT(COALESCE(CONCAT(c.name, ' ', u.building_label, u.entrance, u.room, ' 分户账'),
                CONCAT('科目 ', a.title_code)), ' ', a.account_id) AS subject,
                COALESCE(SUM(p.amount_fen), 0) AS expected_fen, b.balance_fen AS found_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            LEFT JOIN fund_posting p ON p.account_id = a.account_id
            LEFT JOIN registry_unit u ON u.unit_id = a.unit_id
            LEFT JOIN registry_compound c ON c.compound_id = a.compound_id
            WHERE a.book_id = ?
            GROUP BY a.account_id, b.balance_fen, subject
            HAVING b.balance_fen <> COALESCE(SUM(p.amount_fen), 0)
            LIMIT 100
            """;

    private static final String LINES = """
            SELECT CONCAT('账户 ', chain.account_id, ' 第 ', chain.account_sequence, ' 笔，凭证 ', j.voucher_year, '-',
                LPAD(j.voucher_number, 6, '0')) AS subject,
                chain.before_fen + chain.amount_fen AS expected_fen, chain.balance_after_fen AS found_fen
            FROM (
                SELECT p.journal_id, p.account_id, p.account_sequence, p.amount_fen, p.balance_after_fen,
                    COALESCE(LAG(p.balance_after_fen) OVER (PARTITION BY p.account_id ORDER BY p.account_sequence), 0)
                        AS before_fen
                FROM fund_account a
                JOIN fund_posting p ON p.account_id = a.account_id
                WHERE a.book_id = ?
            ) chain
            JOIN fund_journal j ON j.journal_id = chain.journal_id
            WHERE chain.before_fen + chain.amount_fen <> chain.balance_after_fen
            LIMIT 100
            """;

    private static final String TITLES = """
            SELECT CONCAT('科目 ', t.title_code, '，', t.month, ' 月', COALESCE(CONCAT('，', c.name), '')) AS subject,
                COALESCE(p.total_fen, 0) AS expected_fen, t.debit_fen - t.credit_fen AS found_fen
            FROM fund_total t
            LEFT JOIN (
                SELECT YEAR(j.value_date) * 100 + MONTH(j.value_date) AS month, p.title_code, SUM(p.amount_fen) AS total_fen
                FROM fund_journal j
                JOIN fund_posting p ON p.journal_id = j.journal_id
                WHERE j.book_id = ? AND j.compound_id = ?
                GROUP BY month, p.title_code
            ) p ON p.month = t.month AND p.title_code = t.title_code
            LEFT JOIN registry_compound c ON c.compound_id = t.compound_id
            WHERE t.book_id = ? AND t.compound_id = ? AND t.debit_fen - t.credit_fen <> COALESCE(p.total_fen, 0)
            LIMIT 100
            """;

    private static final String GENERAL = """
            SELECT CONCAT('科目 ', a.title_code, ' 总账') AS subject, COALESCE(MAX(t.total_fen), 0) AS expected_fen,
                SUM(b.balance_fen) AS found_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            LEFT JOIN (
                SELECT title_code, SUM(debit_fen - credit_fen) AS total_fen FROM fund_total
                WHERE book_id = ? GROUP BY title_code
            ) t ON t.title_code = a.title_code
            WHERE a.book_id = ? AND a.level = 'GENERAL' AND a.title_code NOT IN (%s)
            GROUP BY a.title_code
            HAVING SUM(b.balance_fen) <> COALESCE(MAX(t.total_fen), 0)
            """.formatted(AccountTitle.keptByUnit()
            .map(title -> Integer.toString(title.number()))
            .collect(Collectors.joining(", ")));

    private static final String MATCHES = """
            SELECT CONCAT('勾对 ', k.match_id, '，凭证 ', COALESCE(l.vouchers, '无')) AS subject,
                COALESCE(e.entries_fen, 0) AS expected_fen, COALESCE(l.lines_fen, 0) AS found_fen
            FROM fund_match k
            LEFT JOIN (
                SELECT m.match_id, SUM(s.amount_fen) AS entries_fen
                FROM fund_match_entry m JOIN registry_statement_entry s ON s.entry_id = m.entry_id
                WHERE m.undone = 0
                GROUP BY m.match_id
            ) e ON e.match_id = k.match_id
            LEFT JOIN (
                SELECT m.match_id, SUM(p.amount_fen) AS lines_fen,
                    LEFT(GROUP_CONCAT(CONCAT(j.voucher_year, '-', LPAD(j.voucher_number, 6, '0'))), 100) AS vouchers
                FROM fund_match_line m
                JOIN fund_posting p ON p.journal_id = m.journal_id AND p.line_no = m.line_no
                JOIN fund_journal j ON j.journal_id = m.journal_id
                WHERE m.undone = 0
                GROUP BY m.match_id
            ) l ON l.match_id = k.match_id
            WHERE k.book_id = ? AND k.undone_at IS NULL AND COALESCE(e.entries_fen, 0) <> COALESCE(l.lines_fen, 0)
            LIMIT 100
            """;

    private final Sql sql;

    TieFaults(Sql sql) {
        this.sql = sql;
    }

    /** Balances that are not what was posted, of units and of the general ledger. */
    List<TieFault> accounts(BookId book) {
        return sql.list(ACCOUNTS, row -> fault(TieLevel.ACCOUNT, row), book.value());
    }

    /** Lines after which the running balance is not what the line before and the amount make. */
    List<TieFault> lines(BookId book) {
        return sql.list(LINES, row -> fault(TieLevel.LINE, row), book.value());
    }

    /** Kept turnover of a compound, or of the book as a whole, that is not what was posted. */
    List<TieFault> titles(BookId book, CompoundId compound) {
        return sql.list(
                TITLES,
                row -> fault(TieLevel.TITLE, row),
                book.value(),
                compound.value(),
                book.value(),
                compound.value());
    }

    /** Titles without units whose account is not what the kept turnover says. */
    List<TieFault> general(BookId book) {
        return sql.list(GENERAL, row -> fault(TieLevel.TITLE, row), book.value(), book.value());
    }

    /** Matches whose two sides have become different. */
    List<TieFault> matches(BookId book) {
        return sql.list(MATCHES, row -> fault(TieLevel.MATCH, row), book.value());
    }

    String compoundName(CompoundId compound) {
        return sql.first(
                        "SELECT name FROM registry_compound WHERE compound_id = ?",
                        row -> row.getString(1),
                        compound.value())
                .orElse("全账簿");
    }

    private static TieFault fault(TieLevel level, ResultSet row) throws SQLException {
        return new TieFault(
                level,
                row.getString("subject"),
                Money.ofFen(row.getLong("expected_fen")),
                Money.ofFen(row.getLong("found_fen")));
    }
}
