package cn.changxiao.fund.publicincome;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.PostingOutcome;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** The checker's half of an income: booked, passed through the pool and given to the units in one transaction. */
@Singleton
public class DistributePublicIncome {

    private static final String DISTRIBUTED = """
            UPDATE fund_public_income SET state = 'DISTRIBUTED', checker_id = ?, journal_id = ?
            WHERE income_id = ? AND state = 'RECORDED'
            """;

    private final Sql sql;
    private final FundScope scope;
    private final Books books;
    private final PublicIncomeRows rows;
    private final PostJournalEntries postJournalEntries;
    private final AuditLog audit;

    DistributePublicIncome(
            Sql sql,
            FundScope scope,
            Books books,
            PublicIncomeRows rows,
            PostJournalEntries postJournalEntries,
            AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.books = books;
        this.rows = rows;
        this.postJournalEntries = postJournalEntries;
        this.audit = audit;
    }

    /**
     * The three vouchers: receipt, transfer to the pool, distribution. The pool is afterwards what it was before.
     *
     * @throws PublicIncomeDecided if it was decided before
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer recorded it
     */
    @RetriedWhenLocked
    @Transactional
    public List<PostedJournal> distribute(Viewer viewer, BookId bookId, PublicIncomeId id) {
        Book book = scope.kept(viewer, bookId, "复核公共收益");
        PublicIncomeRow income = rows.lock(bookId, id);
        income.requireOpen();
        PublicIncomeVouchers vouchers = new PublicIncomeVouchers(
                book, income, new Signatures(income.maker(), viewer.user()), books.generalAccounts(bookId));
        List<PostedJournal> posted = postJournalEntries.post(bookId, vouchers.drafts(rows.shares(id))).stream()
                .map(PostingOutcome::orThrow)
                .toList();
        long toUnits = posted.get(posted.size() - 1).id().value();
        sql.update(DISTRIBUTED, viewer.user().value(), toUnits, id.value());
        audit.record(
                viewer,
                "DistributePublicIncome",
                "public-income:" + id,
                "%s %s 元入账并分配到户"
                        .formatted(
                                income.source().title().label(), income.amount().grouped()));
        return posted;
    }
}
