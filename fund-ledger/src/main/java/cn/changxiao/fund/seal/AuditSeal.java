package cn.changxiao.fund.seal;

import cn.changxiao.property.Sql;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * Recomputes the log from vouchers, lines and salts: every leaf (of a very long log a part each night), every subtree,
 * every signed root, and compares them with what is kept and with the anchors. What is sealed never changes, so it may
 * take its time while others post.
 */
@Singleton
public class AuditSeal {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final long LEAVES_A_NIGHT = 2_000_000;

    private static final String NOT_SEALED = """
            SELECT j.voucher_year, j.voucher_number
            FROM fund_journal j
            LEFT JOIN fund_seal s ON s.journal_id = j.journal_id
            WHERE s.journal_id IS NULL AND j.posted_at < ?
            ORDER BY j.journal_id
            LIMIT 1000
            """;

    private final Sql sql;
    private final Clock clock;
    private final LogHead head;
    private final LeafAudit leaves;
    private final TreeAudit tree;
    private final RootAudit roots;

    AuditSeal(Sql sql, Clock clock, LogHead head, LeafAudit leaves, TreeAudit tree, RootAudit roots) {
        this.sql = sql;
        this.clock = clock;
        this.head = head;
        this.leaves = leaves;
        this.tree = tree;
        this.roots = roots;
    }

    /** Everything that is wrong, in the order of the log. */
    public List<LogFault> audit() {
        long size = head.size();
        List<LogFault> faults = new ArrayList<>(sql.list(
                NOT_SEALED,
                row -> LogFault.missing(
                        LogFault.Rule.SEALED_IN_TIME, "凭证 %d-%06d".formatted(row.getInt(1), row.getInt(2))),
                LocalDateTime.now(clock).minus(LONGEST_WAIT)));
        long from = firstOfTonight(size);
        faults.addAll(leaves.audit(from, Math.min(size, from + LEAVES_A_NIGHT)));
        faults.addAll(tree.audit(size));
        faults.addAll(roots.audit(size));
        return faults;
    }

    private long firstOfTonight(long size) {
        long parts = Math.max(1, (size + LEAVES_A_NIGHT - 1) / LEAVES_A_NIGHT);
        return LocalDate.now(clock).toEpochDay() % parts * LEAVES_A_NIGHT;
    }
}
