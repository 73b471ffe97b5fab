package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.matching.Match;
import cn.changxiao.billing.matching.MatchRule;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.billing.reconciliation.LineKind;
import cn.changxiao.billing.reconciliation.MatchBook;
import cn.changxiao.billing.reconciliation.MatchLine;
import cn.changxiao.billing.reconciliation.MatchLineRows;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** The transaction of {@link UndoMatch}. */
@Singleton
class TakeBackMatch {

    private static final Set<EntryState> UNDONE_HERE = Set.of(EntryState.MATCHED, EntryState.FEE, EntryState.ASIDE);

    private static final String LINES = """
            SELECT l.entry_id, l.target_kind, l.target_id, l.made_target, l.amount_fen
            FROM billing_matched_entry m
            JOIN billing_match_line l ON l.entry_id = m.entry_id AND l.match_id = m.match_id
            WHERE m.issuer_id = ? AND m.match_id = ? ORDER BY l.line_id
            """;
    private static final String OPEN =
            "UPDATE billing_matched_entry SET state = 'OPEN', match_id = 0 WHERE issuer_id = ? AND match_id = ?";

    private final Sql sql;
    private final MatchBook book;
    private final EntryRows entries;
    private final MatchLineRows lineRows;
    private final TakeBackPayment takeBackPayment;
    private final AuditLog audit;

    TakeBackMatch(
            Sql sql,
            MatchBook book,
            EntryRows entries,
            MatchLineRows lineRows,
            TakeBackPayment takeBackPayment,
            AuditLog audit) {
        this.sql = sql;
        this.book = book;
        this.entries = entries;
        this.lineRows = lineRows;
        this.takeBackPayment = takeBackPayment;
        this.audit = audit;
    }

    /** How many entries are open again. */
    @Transactional
    int undo(Viewer viewer, StatementEntryId id) {
        long issuer = viewer.organisationKey();
        book.hold(issuer);
        StoredEntry asked = entries.one(issuer, id);
        if (!UNDONE_HERE.contains(asked.state())) {
            throw EntryNotOpen.cannotUndo(id, asked.state());
        }
        List<Line> lines = sql.list(
                LINES,
                row -> new Line(
                        row.getLong("entry_id"),
                        LineKind.valueOf(row.getString("target_kind")),
                        row.getLong("target_id"),
                        row.getBoolean("made_target"),
                        Money.ofFen(row.getLong("amount_fen"))),
                issuer,
                asked.match());
        Match why = new Match(MatchRule.HAND, 0, "撤销匹配", List.of());
        Set<Long> open = new TreeSet<>();
        for (Line line : lines) {
            StoredEntry entry = entries.one(issuer, new StatementEntryId(line.entry()));
            if (line.isMade() && line.kind() == LineKind.PAYMENT) {
                takeBackPayment.take(viewer, new PaymentId(line.target()), line.amount());
            }
            lineRows.insert(viewer, entry.account().value(), List.of(line.opposite(asked.match(), entry, why)));
            open.add(line.entry());
        }
        sql.update(OPEN, issuer, asked.match());
        audit.record(viewer, "UndoMatch", "statement-entry:" + id, "撤销匹配，%d 笔到账重新待核对".formatted(open.size()));
        return open.size();
    }

    private record Line(long entry, LineKind kind, long target, boolean isMade, Money amount) {

        MatchLine opposite(long match, StoredEntry of, Match why) {
            return new MatchLine(match, of.entry(), kind, target, isMade, amount.negated(), Money.ZERO, why);
        }
    }
}
