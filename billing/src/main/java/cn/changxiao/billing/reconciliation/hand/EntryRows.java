package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.matching.EntryToMatch;
import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;

/** One entry for a command by hand; the caller holds the match book, so that nobody else decides it. */
@Singleton
class EntryRows {

    private static final String ONE = """
            SELECT e.entry_id, e.account_id, e.booked_on, e.kind, e.amount_fen, e.channel_transaction, e.counterparty_shown,
                e.remark, COALESCE(m.state, 'OPEN') AS state, COALESCE(m.match_id, 0) AS match_id
            FROM registry_statement_entry e
            LEFT JOIN billing_matched_entry m ON m.entry_id = e.entry_id
            WHERE e.entry_id = ? AND e.organisation_id = ? AND e.purpose = 'FEE'
            """;

    private final Sql sql;

    EntryRows(Sql sql) {
        this.sql = sql;
    }

    /** @throws NotFound if there is no such entry on a fee account of the manager */
    StoredEntry one(long issuer, StatementEntryId id) {
        return sql.first(ONE, EntryRows::read, id.value(), issuer).orElseThrow(() -> new NotFound("对账单明细", id));
    }

    /**
     * An entry that is still to be explained.
     *
     * @throws EntryNotOpen if it is explained already
     */
    StoredEntry open(long issuer, StatementEntryId id) {
        StoredEntry entry = one(issuer, id);
        if (entry.state() != EntryState.OPEN) {
            throw EntryNotOpen.is(id, entry.state());
        }
        return entry;
    }

    private static StoredEntry read(ResultSet row) throws SQLException {
        return new StoredEntry(
                new EntryToMatch(
                        row.getLong("entry_id"),
                        Money.ofFen(row.getLong("amount_fen")),
                        row.getObject("booked_on", LocalDate.class),
                        row.getString("channel_transaction"),
                        row.getString("remark"),
                        ""),
                new StatementAccountId(row.getLong("account_id")),
                EntryKind.valueOf(row.getString("kind")),
                row.getString("counterparty_shown"),
                row.getString("remark"),
                EntryState.valueOf(row.getString("state")),
                row.getLong("match_id"));
    }
}
