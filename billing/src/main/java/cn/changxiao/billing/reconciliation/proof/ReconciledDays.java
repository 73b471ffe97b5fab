package cn.changxiao.billing.reconciliation.proof;

import cn.changxiao.billing.Managers;
import cn.changxiao.billing.matching.MatchRule;
import cn.changxiao.billing.matching.MatchTolerance;
import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.billing.reconciliation.LineKind;
import cn.changxiao.billing.reconciliation.MatchBook;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads how far the days of an account are explained, and the entries of one. */
@Singleton
public class ReconciledDays {

    private static final String DAYS = """
            SELECT d.booked_on, d.entries, d.in_fen, d.out_fen, d.matched, d.suspense, d.fees, d.open_entries,
                (SELECT COUNT(*) FROM billing_reconciliation_certificate c
                    WHERE c.account_id = d.account_id AND c.day = d.booked_on) AS certificates
            FROM (SELECT e.account_id, e.booked_on, COUNT(*) AS entries, SUM(GREATEST(e.amount_fen, 0)) AS in_fen,
                    SUM(LEAST(e.amount_fen, 0)) AS out_fen,
                    SUM(CASE WHEN m.state IN ('MATCHED', 'ASIDE') THEN 1 ELSE 0 END) AS matched,
                    SUM(CASE WHEN m.state = 'SUSPENSE' THEN 1 ELSE 0 END) AS suspense,
                    SUM(CASE WHEN m.state = 'FEE' THEN 1 ELSE 0 END) AS fees,
                    SUM(CASE WHEN COALESCE(m.state, 'OPEN') = 'OPEN' THEN 1 ELSE 0 END) AS open_entries
                FROM registry_statement_entry e
                LEFT JOIN billing_matched_entry m ON m.entry_id = e.entry_id
                WHERE e.account_id = ? GROUP BY e.account_id, e.booked_on) d
            ORDER BY d.booked_on DESC LIMIT ? OFFSET ?
            """;
    private static final String LINES = """
            SELECT e.entry_id, e.kind, e.amount_fen, e.channel_transaction, e.counterparty_shown, e.remark,
                COALESCE(m.state, 'OPEN') AS state, l.target_kind, l.target_id, l.rule, l.explanation, l.score,
                l.amount_fen AS part_fen
            FROM (SELECT d.* FROM registry_statement_entry d WHERE d.account_id = ? AND d.booked_on = ? %s) e
            LEFT JOIN billing_matched_entry m ON m.entry_id = e.entry_id
            LEFT JOIN billing_match_line l ON l.entry_id = m.entry_id AND l.match_id = m.match_id
            ORDER BY e.entry_id, l.line_id
            """;
    private static final String ENTRIES = LINES.formatted("ORDER BY d.entry_id LIMIT ? OFFSET ?");
    private static final String ONE = LINES.formatted("AND d.entry_id = ?");

    private final Sql sql;
    private final StatementAccounts accounts;
    private final MatchBook book;

    ReconciledDays(Sql sql, StatementAccounts accounts, MatchBook book) {
        this.sql = sql;
        this.accounts = accounts;
        this.book = book;
    }

    /** Days with entries, newest first. */
    public List<ReconciledDay> days(Viewer viewer, StatementAccountId account, int limit, long offset) {
        long id = accounts.get(viewer, account).id().value();
        return sql.list(DAYS, ReconciledDays::day, id, limit, offset);
    }

    /** Entries of a day in the order of the statement. */
    public List<EntryLine> entries(Viewer viewer, StatementAccountId account, LocalDate day, int limit, long offset) {
        long id = accounts.get(viewer, account).id().value();
        return lines(ENTRIES, id, day, limit, offset);
    }

    /** @throws NotFound if the day of the account has no such entry */
    public EntryLine entry(Viewer viewer, StatementAccountId account, LocalDate day, StatementEntryId entry) {
        long id = accounts.get(viewer, account).id().value();
        return lines(ONE, id, day, entry.value()).stream().findFirst().orElseThrow(() -> new NotFound("对账单明细", entry));
    }

    private List<EntryLine> lines(String query, Object... values) {
        Map<Long, EntryLine> lines = new LinkedHashMap<>();
        sql.list(query, row -> lines.merge(row.getLong("entry_id"), entry(row), ReconciledDays::together), values);
        return List.copyOf(lines.values());
    }

    /** What the viewer's manager has set. */
    @Transactional
    public MatchTolerance tolerance(Viewer viewer) {
        return book.read(Managers.issuer(viewer, "核对对账单").value()).tolerance();
    }

    private static EntryLine together(EntryLine one, EntryLine other) {
        List<EntryLine.Found> found = new ArrayList<>(one.found());
        found.addAll(other.found());
        return new EntryLine(
                one.id(),
                one.kind(),
                one.amount(),
                one.transaction(),
                one.counterparty(),
                one.remark(),
                one.state(),
                found);
    }

    private static ReconciledDay day(ResultSet row) throws SQLException {
        return new ReconciledDay(
                row.getObject("booked_on", LocalDate.class),
                row.getInt("entries"),
                Money.ofFen(row.getLong("in_fen")),
                Money.ofFen(row.getLong("out_fen")),
                row.getInt("matched"),
                row.getInt("suspense"),
                row.getInt("fees"),
                row.getInt("open_entries"),
                row.getInt("certificates"));
    }

    private static EntryLine entry(ResultSet row) throws SQLException {
        return new EntryLine(
                row.getLong("entry_id"),
                EntryKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getString("channel_transaction"),
                row.getString("counterparty_shown"),
                row.getString("remark"),
                EntryState.valueOf(row.getString("state")),
                row.getString("rule") == null ? List.of() : List.of(found(row)));
    }

    private static EntryLine.Found found(ResultSet row) throws SQLException {
        String link = switch (LineKind.valueOf(row.getString("target_kind"))) {
            case PAYMENT -> "/billing/receipts/" + row.getLong("target_id");
            case SUSPENSE -> "/billing/suspense/" + row.getLong("target_id");
            case REFUND, FEE, ASIDE -> "";
        };
        return new EntryLine.Found(
                MatchRule.valueOf(row.getString("rule")).label(),
                row.getString("explanation"),
                row.getInt("score"),
                Money.ofFen(row.getLong("part_fen")),
                link);
    }
}
