package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.reconcile.BankEntry;
import cn.changxiao.fund.reconcile.BankItems;
import cn.changxiao.fund.reconcile.BankLine;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Set;

/** A person says that entries and lines are the same money: any number of each, as long as they add up. */
@Singleton
public class MatchBankByHand {

    private static final int LONGEST_NOTE = 200;

    private final FundScope scope;
    private final BankItems items;
    private final MatchRows rows;
    private final AuditLog audit;

    MatchBankByHand(FundScope scope, BankItems items, MatchRows rows, AuditLog audit) {
        this.scope = scope;
        this.items = items;
        this.rows = rows;
        this.audit = audit;
    }

    /**
     * @throws BankItemNotOpen if one of them is matched already, or is not of the book
     * @throws BankMatchDoesNotAdd if the two sides differ
     */
    @Transactional
    public BankMatchId match(Viewer viewer, Command command) {
        scope.kept(viewer, command.book(), "银行对账");
        rows.lock(command.book());
        List<BankEntry> entries = items.unmatchedEntries(command.book()).stream()
                .filter(entry -> command.entries().contains(entry.id()))
                .toList();
        List<BankLine> lines = items.unmatchedLines(command.book()).stream()
                .filter(line -> command.lines().contains(new LineKey(line.journal(), line.lineNo())))
                .toList();
        int missing = command.entries().size() + command.lines().size() - entries.size() - lines.size();
        if (missing > 0) {
            throw new BankItemNotOpen(missing);
        }
        ProposedMatch match = new ProposedMatch(MatchRule.BY_HAND, entries, lines);
        BankMatchId id = rows.insert(viewer, command.book(), List.of(match), command.note());
        audit.record(
                viewer,
                "MatchBankByHand",
                "book:" + command.book(),
                "人工勾对 %s：银行 %d 笔，凭证 %d 笔，合计 %s 元".formatted(id, entries.size(), lines.size(), match.amount()));
        return id;
    }

    /** Which line of which voucher. */
    public record LineKey(JournalId journal, int lineNo) {}

    /** What is one money; the note says why where it does not show by itself. */
    public record Command(BookId book, Set<StatementEntryId> entries, Set<LineKey> lines, String note) {

        public Command {
            entries = Set.copyOf(entries);
            lines = Set.copyOf(lines);
            note = note.strip();
            if (note.length() > LONGEST_NOTE) {
                throw new InvalidValue("说明至多 %d 个字。".formatted(LONGEST_NOTE));
            }
        }
    }
}
