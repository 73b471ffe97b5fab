package cn.changxiao.billing.reconciliation;

import cn.changxiao.billing.matching.EntryToMatch;
import cn.changxiao.billing.matching.NameKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.Counterparties;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the entries of an account that were never posted, with who paid them in clear, which leaves memory never. */
@Singleton
class UnmatchedEntries {

    /** What one pass matches together. */
    static final int MOST = 200_000;

    private static final String ENTRIES = """
            SELECT e.entry_id, e.booked_on, e.kind, e.amount_fen, e.channel_transaction, e.refund_number, e.merchant_order,
                e.counterparty_shown, e.remark
            FROM registry_statement_entry e
            LEFT JOIN billing_matched_entry m ON m.entry_id = e.entry_id
            """;
    private static final String UNMATCHED = ENTRIES + """
            WHERE e.account_id = ? AND e.booked_on BETWEEN ? AND ? AND m.entry_id IS NULL
            ORDER BY e.booked_on, e.entry_id LIMIT ?
            """;
    /** Open ones, and those whose money waits whole in suspense. */
    private static final String WAITING = ENTRIES + """
            WHERE e.account_id = ? AND e.entry_id IN (%s) AND e.amount_fen > 0 AND e.kind = 'PAYMENT'
                AND (COALESCE(m.state, 'OPEN') = 'OPEN' OR (m.state = 'SUSPENSE' AND EXISTS (
                    SELECT 1 FROM billing_match_line l
                    JOIN billing_suspense s ON s.suspense_id = l.target_id
                    JOIN billing_suspense_open o ON o.suspense_id = s.suspense_id
                    WHERE l.entry_id = e.entry_id AND l.match_id = m.match_id AND l.target_kind = 'SUSPENSE'
                        AND o.open_fen = s.amount_fen AND o.return_step_id = 0)))
            """;

    private final Sql sql;
    private final Counterparties counterparties;
    private final Clock clock;

    UnmatchedEntries(Sql sql, Counterparties counterparties, Clock clock) {
        this.sql = sql;
        this.counterparties = counterparties;
        this.clock = clock;
    }

    /** Up to today: money of a day that has not come is not money yet. */
    List<NewEntry> read(Viewer viewer, StatementAccountId account, Days days) {
        LocalDate today = LocalDate.now(clock);
        LocalDate last = days.last().isAfter(today) ? today : days.last();
        return named(viewer, sql.list(UNMATCHED, UnmatchedEntries::entry, account.value(), days.first(), last, MOST));
    }

    /** Those of the list that a person may still assign to units. */
    List<NewEntry> waiting(Viewer viewer, StatementAccountId account, List<Long> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        List<Object> values = new ArrayList<>(ids.size() + 1);
        values.add(account.value());
        values.addAll(ids);
        String query = WAITING.formatted(Sql.marks(ids.size()));
        return named(viewer, sql.list(query, UnmatchedEntries::entry, values.toArray()));
    }

    private List<NewEntry> named(Viewer viewer, List<NewEntry> entries) {
        Map<Long, String> payers = counterparties.names(
                viewer,
                entries.stream()
                        .filter(NewEntry::isIncoming)
                        .map(each -> each.entry().id())
                        .toList());
        List<NewEntry> named = new ArrayList<>(entries.size());
        for (NewEntry each : entries) {
            String payer = payers.get(each.entry().id());
            named.add(payer == null ? each : named(each, payer));
        }
        return named;
    }

    private static NewEntry named(NewEntry each, String name) {
        EntryToMatch entry = each.entry();
        return new NewEntry(
                new EntryToMatch(
                        entry.id(), entry.amount(), entry.on(), entry.transaction(), entry.text(), NameKey.of(name)),
                each.kind(),
                each.shown(),
                each.remark());
    }

    private static NewEntry entry(ResultSet row) throws SQLException {
        String refund = row.getString("refund_number");
        String remark = row.getString("remark");
        return new NewEntry(
                new EntryToMatch(
                        row.getLong("entry_id"),
                        Money.ofFen(row.getLong("amount_fen")),
                        row.getObject("booked_on", LocalDate.class),
                        refund.isEmpty() ? row.getString("channel_transaction") : refund,
                        remark + " " + row.getString("merchant_order"),
                        ""),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("counterparty_shown"),
                remark);
    }
}
