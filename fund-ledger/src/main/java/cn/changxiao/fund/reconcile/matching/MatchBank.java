package cn.changxiao.fund.reconcile.matching;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.reconcile.BankEntry;
import cn.changxiao.fund.reconcile.BankItems;
import cn.changxiao.fund.reconcile.BankLine;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** Matches what a book's bank and vouchers have in common by rules; again without new items, nothing. */
@Singleton
public class MatchBank {

    private static final int MOST_DAYS = 15;

    private final FundScope scope;
    private final BankItems items;
    private final MatchRows rows;
    private final AuditLog audit;

    MatchBank(FundScope scope, BankItems items, MatchRows rows, AuditLog audit) {
        this.scope = scope;
        this.items = items;
        this.rows = rows;
        this.audit = audit;
    }

    /** {@code daysApart} is how many days the two sides of one movement may lie apart, 0 to 15. */
    @Transactional
    public MatchedBank run(Viewer viewer, BookId id, int daysApart) {
        if (daysApart < 0 || daysApart > MOST_DAYS) {
            throw new InvalidValue("两边日期最多可相差 0 至 %d 天，%d 天不行。".formatted(MOST_DAYS, daysApart));
        }
        Book book = scope.kept(viewer, id, "银行对账");
        rows.lock(id);
        List<BankEntry> entries = items.unmatchedEntries(id);
        List<BankLine> lines = items.unmatchedLines(id);
        List<ProposedMatch> matches = MatchBankItems.decide(entries, lines, daysApart);
        rows.insert(viewer, book.id(), matches, "");
        MatchedBank result = new MatchedBank(
                matches.size(),
                entries.size()
                        - matches.stream()
                                .mapToInt(match -> match.entries().size())
                                .sum(),
                lines.size()
                        - matches.stream()
                                .mapToInt(match -> match.lines().size())
                                .sum());
        audit.record(
                viewer,
                "MatchBank",
                "book:" + id,
                "自动勾对 %d 组，银行未达 %d 笔，账上未达 %d 笔".formatted(result.matches(), result.entriesLeft(), result.linesLeft()));
        return result;
    }
}
