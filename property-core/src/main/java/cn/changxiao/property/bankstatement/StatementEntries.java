package cn.changxiao.property.bankstatement;

import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The entries of an organisation's accounts, newest first. */
@Singleton
public class StatementEntries {

    private static final LocalDate EVER = LocalDate.of(1, 1, 1);
    private static final LocalDate ALWAYS = LocalDate.of(9999, 12, 31);
    private static final String WHERE = """
            FROM statement_entry e
            JOIN statement_account a ON a.account_id = e.account_id
            WHERE a.organisation_id = ? AND e.account_id = ? AND e.booked_on BETWEEN ? AND ? AND (? = '' OR e.kind = ?)
                AND (? = '' OR LOCATE(?, e.remark) > 0 OR e.channel_transaction = ? OR e.merchant_order = ?)
            """;
    private static final String LINES = """
            SELECT e.entry_id, e.booked_on, e.booked_at, e.kind, e.amount_fen, e.counterparty_shown, e.remark,
                e.channel_transaction, e.refund_number, e.merchant_order, e.fee_text, e.file_id, e.line_no
            """ + WHERE + "ORDER BY e.booked_on DESC, e.entry_id DESC LIMIT ? OFFSET ?";

    private final Sql sql;

    StatementEntries(Sql sql) {
        this.sql = sql;
    }

    /** How many there are, and how much came in and went out. */
    public Totals totals(Viewer viewer, EntryFilter filter) {
        StatementAccounts.requireHolder(viewer, "查看对账单");
        return sql.first(
                        "SELECT COUNT(*), COALESCE(SUM(GREATEST(e.amount_fen, 0)), 0),"
                                + " COALESCE(SUM(GREATEST(-e.amount_fen, 0)), 0) " + WHERE,
                        row -> new Totals(row.getLong(1), Money.ofFen(row.getLong(2)), Money.ofFen(row.getLong(3))),
                        values(viewer, filter))
                .orElseThrow();
    }

    public List<StatementEntryLine> list(Viewer viewer, EntryFilter filter, int most, long offset) {
        StatementAccounts.requireHolder(viewer, "查看对账单");
        @Nullable Object[] values = Arrays.copyOf(values(viewer, filter), 12);
        values[10] = most;
        values[11] = offset;
        return sql.list(LINES, StatementEntries::read, values);
    }

    private static @Nullable Object[] values(Viewer viewer, EntryFilter filter) {
        String kind = filter.kind().map(EntryKind::name).orElse("");
        return new @Nullable Object[] {
            viewer.organisationKey(),
            filter.account().value(),
            filter.first().orElse(EVER),
            filter.last().orElse(ALWAYS),
            kind,
            kind,
            filter.text(),
            filter.text(),
            filter.text(),
            filter.text()
        };
    }

    private static StatementEntryLine read(ResultSet row) throws SQLException {
        return new StatementEntryLine(
                new StatementEntryId(row.getLong("entry_id")),
                row.getObject("booked_on", LocalDate.class),
                Optional.ofNullable(row.getObject("booked_at", LocalDateTime.class)),
                EntryKind.valueOf(row.getString("kind")),
                Money.ofFen(row.getLong("amount_fen")),
                row.getString("counterparty_shown"),
                row.getString("remark"),
                row.getString("channel_transaction"),
                row.getString("refund_number"),
                row.getString("merchant_order"),
                row.getString("fee_text"),
                new StatementFileId(row.getLong("file_id")),
                row.getInt("line_no"));
    }

    /** Sums over all pages. */
    public record Totals(long count, Money moneyIn, Money moneyOut) {}
}
