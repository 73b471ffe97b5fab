package cn.changxiao.property.bankstatement;

import cn.changxiao.property.Sql;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.format.StatementLine.Counterparty;
import cn.changxiao.property.party.SealedTexts;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Who stood on the other side of entries, in clear: for matching in memory, never for pages or other tables. */
@Singleton
public class Counterparties {

    /** A longer list may be made a table of the statement's own first, which takes longer than looking each up. */
    private static final int AT_ONCE = 500;

    private static final String FIND = """
            SELECT c.entry_id, c.name_cipher, c.account_cipher, c.key_version
            FROM statement_counterparty c
            JOIN statement_entry e ON e.entry_id = c.entry_id
            JOIN statement_account a ON a.account_id = e.account_id
            WHERE a.organisation_id = ? AND c.entry_id IN (%s)
            """;

    private final Sql sql;
    private final SealedTexts sealedTexts;

    Counterparties(Sql sql, SealedTexts sealedTexts) {
        this.sql = sql;
        this.sealedTexts = sealedTexts;
    }

    /** By entry id; entries of other organisations and those without a counterparty are left out. */
    public Map<Long, Counterparty> of(Viewer viewer, List<Long> entries) {
        SealedTexts.Opener opener = sealedTexts.opener();
        return read(viewer, entries, row -> new Counterparty(clear(row, 2, opener), clear(row, 3, opener)));
    }

    /** Names alone by entry id, as {@link #of}: who needs no account numbers waits for half as much to be opened. */
    public Map<Long, String> names(Viewer viewer, List<Long> entries) {
        SealedTexts.Opener opener = sealedTexts.opener();
        return read(viewer, entries, row -> clear(row, 2, opener));
    }

    private <R> Map<Long, R> read(Viewer viewer, List<Long> entries, Sql.RowReader<R> reader) {
        StatementAccounts.requireHolder(viewer, "读取对账单");
        Map<Long, R> found = new HashMap<>();
        for (int from = 0; from < entries.size(); from += AT_ONCE) {
            List<Long> part = entries.subList(from, Math.min(entries.size(), from + AT_ONCE));
            Object[] values = new Object[part.size() + 1];
            values[0] = viewer.organisationKey();
            for (int i = 0; i < part.size(); i++) {
                values[i + 1] = part.get(i);
            }
            sql.list(
                    FIND.formatted(Sql.marks(part.size())), row -> found.put(row.getLong(1), reader.read(row)), values);
        }
        return found;
    }

    private static String clear(ResultSet row, int column, SealedTexts.Opener opener) throws SQLException {
        byte[] sealed = row.getBytes(column);
        return sealed == null ? "" : opener.open(row.getLong(1), row.getInt(4), sealed);
    }
}
