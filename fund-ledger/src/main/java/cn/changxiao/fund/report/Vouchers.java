package cn.changxiao.fund.report;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** Reads single vouchers, for those who may read their book. */
@Singleton
public class Vouchers {

    private static final int LINES_SHOWN = 2_000;

    static final String HEAD = """
            SELECT j.journal_id, j.book_id, j.voucher_year, j.voucher_number, j.kind, j.value_date, j.summary, j.posted_at,
                COALESCE(c.name, '') AS compound_name
            FROM fund_journal j
            LEFT JOIN registry_compound c ON c.compound_id = j.compound_id
            """;

    private static final String LINES = """
            SELECT p.line_no, p.title_code, p.amount_fen, p.balance_after_fen,
                COALESCE(CONCAT(u.building_label, u.entrance, u.room),
                    CASE a.detail WHEN 'TIME_DEPOSIT' THEN '定期存款' ELSE '' END) AS place
            FROM fund_posting p
            JOIN fund_account a ON a.account_id = p.account_id
            LEFT JOIN registry_unit u ON u.unit_id = a.unit_id
            WHERE p.journal_id = ?
            ORDER BY p.line_no
            LIMIT ?
            """;

    /** A user who is not in the register any more is shown by number. */
    private static final String SIGNED = """
            SELECT COALESCE(m.user_name, CONCAT('用户 ', j.maker_id)) AS maker,
                COALESCE(k.user_name, CONCAT('用户 ', j.checker_id)) AS checker
            FROM fund_journal j
            LEFT JOIN registry_user m ON m.user_id = j.maker_id
            LEFT JOIN registry_user k ON k.user_id = j.checker_id
            WHERE j.journal_id = ?
            """;

    private static final String SUMS = """
            SELECT COUNT(*), SUM(CASE WHEN amount_fen > 0 THEN amount_fen ELSE 0 END)
            FROM fund_posting WHERE journal_id = ?
            """;

    private final Sql sql;
    private final FundScope scope;

    Vouchers(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    /** The voucher with at most its first 2,000 lines. */
    @ReadOnly
    public Voucher find(Viewer viewer, JournalId id) {
        VoucherHead head = head(id).orElseThrow(() -> new NotFound("凭证", id));
        scope.readable(viewer, head.book());
        return sql.first(HEAD + " WHERE j.journal_id = ?", row -> voucher(head, row), id.value())
                .orElseThrow();
    }

    private Voucher voucher(VoucherHead head, ResultSet row) throws SQLException {
        long id = head.id().value();
        record Sums(int lines, Money total) {}
        Sums sums = sql.first(SUMS, sum -> new Sums(sum.getInt(1), Money.ofFen(sum.getLong(2))), id)
                .orElseThrow();
        record Signed(String maker, String checker) {}
        Signed signed = sql.first(SIGNED, names -> new Signed(names.getString(1), names.getString(2)), id)
                .orElseThrow();
        return new Voucher(
                head,
                signed.maker(),
                signed.checker(),
                row.getObject("posted_at", LocalDateTime.class),
                other("SELECT reversed_journal_id FROM fund_reversal WHERE journal_id = ?", id),
                other("SELECT journal_id FROM fund_reversal WHERE reversed_journal_id = ?", id),
                sums.total(),
                sums.lines(),
                sql.list(LINES, Vouchers::readLine, id, LINES_SHOWN));
    }

    private Optional<VoucherHead> other(String query, long id) {
        return sql.first(query, row -> new JournalId(row.getLong(1)), id).flatMap(this::head);
    }

    private Optional<VoucherHead> head(JournalId id) {
        return sql.first(HEAD + " WHERE j.journal_id = ?", Vouchers::readHead, id.value());
    }

    static VoucherHead readHead(ResultSet row) throws SQLException {
        return new VoucherHead(
                new JournalId(row.getLong("journal_id")),
                new BookId(row.getLong("book_id")),
                new VoucherNumber(row.getInt("voucher_year"), row.getInt("voucher_number")),
                JournalKind.valueOf(row.getString("kind")),
                row.getObject("value_date", LocalDate.class),
                row.getString("summary"),
                row.getString("compound_name"));
    }

    private static VoucherLine readLine(ResultSet row) throws SQLException {
        return new VoucherLine(
                row.getInt("line_no"),
                AccountTitle.of(row.getString("title_code")),
                row.getString("place"),
                Money.ofFen(row.getLong("amount_fen")),
                Money.ofFen(row.getLong("balance_after_fen")));
    }
}
