package cn.changxiao.billing.reconciliation;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Writes match lines and where they leave their entries; an entry that another run posted fails the whole. */
@Singleton
public class MatchLineRows {

    private static final int LONGEST = 300;

    private static final String LINE = """
            INSERT INTO billing_match_line (line_id, match_id, issuer_id, account_id, entry_id, booked_on, target_kind,
                target_id, made_target, amount_fen, expected_fen, rule, score, explanation, matched_by, matched_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String ENTRY = """
            INSERT INTO billing_matched_entry (entry_id, account_id, issuer_id, booked_on, amount_fen, state, match_id)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String AGAIN =
            "UPDATE billing_matched_entry SET state = ?, match_id = ? WHERE entry_id = ? AND state = 'OPEN'";

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    MatchLineRows(Sql sql, Ids ids, Clock clock) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    /** Lines of entries that were never posted. */
    void write(Viewer viewer, long account, List<MatchLine> lines) {
        insert(viewer, account, lines);
        // In the order of their key, so that they lie beside each other.
        Map<Long, @Nullable Object[]> entries = new TreeMap<>();
        for (MatchLine line : lines) {
            entries.put(line.entry().id(), new Object[] {
                line.entry().id(),
                account,
                viewer.organisationKey(),
                line.entry().on(),
                line.entry().amount().fen(),
                line.kind().state().name(),
                line.match()
            });
        }
        sql.batch(ENTRY, entries.values());
    }

    /** The lines of one match of one entry, which may have been taken back before. */
    public void writeByHand(Viewer viewer, long account, List<MatchLine> lines) {
        MatchLine any = lines.get(0);
        boolean isAgain = sql.update(
                        AGAIN,
                        any.kind().state().name(),
                        any.match(),
                        any.entry().id())
                == 1;
        if (isAgain) {
            insert(viewer, account, lines);
        } else {
            write(viewer, account, lines);
        }
    }

    public void insert(Viewer viewer, long account, List<MatchLine> lines) {
        long first = ids.block(lines.size());
        LocalDateTime now = LocalDateTime.now(clock);
        List<@Nullable Object[]> rows = new ArrayList<>(lines.size());
        for (MatchLine line : lines) {
            String text = line.why().explanation();
            rows.add(new Object[] {
                first + rows.size(),
                line.match(),
                viewer.organisationKey(),
                account,
                line.entry().id(),
                line.entry().on(),
                line.kind().name(),
                line.target(),
                line.isMade(),
                line.amount().fen(),
                line.expected().fen(),
                line.why().rule().name(),
                line.why().score(),
                text.substring(0, Math.min(LONGEST, text.length())),
                viewer.user().value(),
                now
            });
        }
        sql.batch(LINE, rows);
    }
}
