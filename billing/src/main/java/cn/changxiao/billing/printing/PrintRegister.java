package cn.changxiao.billing.printing;

import cn.changxiao.billing.Retry;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * Counts every printing before it is drawn, so that of two people who print at the same moment exactly one gets the
 * original. The register is append-only. Whether the viewer may see the documents has been decided by who read them.
 */
@Singleton
public class PrintRegister {

    private static final String HISTORY = """
            SELECT p.printing_no, COALESCE(u.user_name, '') AS user_name, p.printed_at FROM billing_printing p
            LEFT JOIN registry_user u ON u.user_id = p.printed_by
            WHERE p.kind = ? AND p.document_id = ? ORDER BY p.printing_no DESC LIMIT ?
            """;

    private final CountPrintings countPrintings;
    private final Sql sql;

    PrintRegister(CountPrintings countPrintings, Sql sql) {
        this.countPrintings = countPrintings;
        this.sql = sql;
    }

    /** The number of this printing of one document; needs no running transaction. */
    public int register(Viewer viewer, PrintedKind kind, long document) {
        return register(viewer, kind, List.of(document)).getOrDefault(document, 1);
    }

    /** The number of this printing of each document. */
    public Map<Long, Integer> register(Viewer viewer, PrintedKind kind, List<Long> documents) {
        return Retry.whileContended(() -> countPrintings.count(viewer, kind, documents));
    }

    /** The latest printings of a document, newest first. */
    @ReadOnly
    public List<Printing> of(PrintedKind kind, long document, int limit) {
        return sql.list(
                HISTORY,
                row -> new Printing(
                        row.getInt("printing_no"),
                        row.getString("user_name"),
                        row.getObject("printed_at", LocalDateTime.class)),
                kind.name(),
                document,
                limit);
    }
}
