package cn.changxiao.billing.reconciliation.hand;

import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.billing.reconciliation.EntryState;
import cn.changxiao.billing.reconciliation.LineKind;
import cn.changxiao.billing.reconciliation.MatchBook;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.TreeSet;

/** The transaction of {@link UndoMatch}. */
@Singleton
class TakeBackMatch {

    private static final Set<EntryState> UNDONE_HERE = Set.of(EntryState.MATCHED, EntryState.FEE, EntryState.ASIDE);

    private final MatchBook book;
    private final EntryRows entries;
    private final MatchedLines matchedLines;
    private final TakeBackPayment takeBackPayment;
    private final AuditLog audit;

    TakeBackMatch(
            MatchBook book,
            EntryRows entries,
            MatchedLines matchedLines,
            TakeBackPayment takeBackPayment,
            AuditLog audit) {
        this.book = book;
        this.entries = entries;
        this.matchedLines = matchedLines;
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
        Set<Long> open = new TreeSet<>();
        for (MatchedLines.Line line : matchedLines.of(issuer, asked.match())) {
            StoredEntry entry = entries.one(issuer, new StatementEntryId(line.entry()));
            if (line.isMade() && line.kind() == LineKind.PAYMENT) {
                takeBackPayment.take(viewer, new PaymentId(line.target()), line.amount());
            }
            matchedLines.takeBack(viewer, asked.match(), entry, line, "撤销匹配");
            open.add(line.entry());
        }
        matchedLines.open(issuer, asked.match());
        audit.record(viewer, "UndoMatch", "statement-entry:" + id, "撤销匹配，%d 笔到账重新待核对".formatted(open.size()));
        return open.size();
    }
}
