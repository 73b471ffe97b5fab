package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.account.InList;
import cn.changxiao.fund.reconcile.matching.BankMatch.Member;
import cn.changxiao.fund.reconcile.matching.BankMatch.Undoing;
import cn.changxiao.fund.voucher.VoucherNumber;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The matches of a book, the newest first, those taken back among them. */
@Singleton
public class BankMatches {

    private static final String PAGE = """
            SELECT k.match_id, k.rule, k.note, k.amount_fen, k.latest_on, COALESCE(m.user_name, '') AS made_by, k.made_at,
                COALESCE(u.user_name, '') AS undone_by, k.undone_at, k.undo_reason
            FROM fund_match k
            LEFT JOIN registry_user m ON m.user_id = k.made_by
            LEFT JOIN registry_user u ON u.user_id = k.undone_by
            WHERE k.book_id = ?
            ORDER BY k.match_id DESC
            LIMIT ? OFFSET ?
            """;

    private static final String ENTRIES = """
            SELECT m.match_id, e.booked_on AS item_on, e.amount_fen, e.channel_transaction AS item_number, 0 AS journal_id,
                CONCAT(e.counterparty_shown, ' ', e.remark) AS item_text
            FROM fund_match_entry m
            JOIN registry_statement_entry e ON e.entry_id = m.entry_id
            WHERE m.match_id IN (:list)
            ORDER BY m.match_id, m.entry_id
            """;

    private static final String LINES = """
            SELECT m.match_id, j.value_date AS item_on, p.amount_fen, j.voucher_year, j.voucher_number, j.journal_id,
                j.summary AS item_text
            FROM fund_match_line m
            JOIN fund_posting p ON p.journal_id = m.journal_id AND p.line_no = m.line_no
            JOIN fund_journal j ON j.journal_id = m.journal_id
            WHERE m.match_id IN (:list)
            ORDER BY m.match_id, m.journal_id, m.line_no
            """;

    private final Sql sql;
    private final FundScope scope;

    BankMatches(Sql sql, FundScope scope) {
        this.sql = sql;
        this.scope = scope;
    }

    @ReadOnly
    public long count(Viewer viewer, BookId book) {
        scope.readable(viewer, book);
        return sql.number("SELECT COUNT(*) FROM fund_match WHERE book_id = ?", book.value());
    }

    @ReadOnly
    public List<BankMatch> page(Viewer viewer, BookId book, long offset, int limit) {
        scope.readable(viewer, book);
        List<BankMatch> heads = sql.list(PAGE, BankMatches::readHead, book.value(), limit, offset);
        List<Long> ids = heads.stream().map(match -> match.id().value()).toList();
        Map<Long, List<Member>> entries = members(ENTRIES, ids);
        Map<Long, List<Member>> lines = members(LINES, ids);
        return heads.stream().map(head -> with(head, entries, lines)).toList();
    }

    private static BankMatch with(BankMatch head, Map<Long, List<Member>> entries, Map<Long, List<Member>> lines) {
        long id = head.id().value();
        return new BankMatch(
                head.id(),
                head.rule(),
                head.note(),
                head.amount(),
                head.latestOn(),
                head.madeBy(),
                head.madeAt(),
                head.undone(),
                entries.getOrDefault(id, List.of()),
                lines.getOrDefault(id, List.of()));
    }

    private Map<Long, List<Member>> members(String query, List<Long> ids) {
        Map<Long, List<Member>> members = new HashMap<>();
        if (!ids.isEmpty()) {
            InList.of(ids)
                    .query(
                            sql,
                            query,
                            row -> members.computeIfAbsent(row.getLong("match_id"), match -> new ArrayList<>())
                                    .add(readMember(row)));
        }
        return members;
    }

    private static Member readMember(ResultSet row) throws SQLException {
        long journal = row.getLong("journal_id");
        return new Member(
                row.getObject("item_on", LocalDate.class),
                Money.ofFen(row.getLong("amount_fen")),
                journal == 0
                        ? row.getString("item_number")
                        : new VoucherNumber(row.getInt("voucher_year"), row.getInt("voucher_number")).toString(),
                row.getString("item_text").strip(),
                journal);
    }

    private static BankMatch readHead(ResultSet row) throws SQLException {
        LocalDateTime undoneAt = row.getObject("undone_at", LocalDateTime.class);
        return new BankMatch(
                new BankMatchId(row.getLong("match_id")),
                MatchRule.valueOf(row.getString("rule")),
                row.getString("note"),
                Money.ofFen(row.getLong("amount_fen")),
                row.getObject("latest_on", LocalDate.class),
                row.getString("made_by"),
                row.getObject("made_at", LocalDateTime.class),
                undoneAt == null
                        ? Optional.empty()
                        : Optional.of(new Undoing(row.getString("undone_by"), undoneAt, row.getString("undo_reason"))),
                List.of(),
                List.of());
    }
}
