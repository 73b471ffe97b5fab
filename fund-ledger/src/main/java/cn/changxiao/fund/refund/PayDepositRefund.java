package cn.changxiao.fund.refund;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.FundScope;
import cn.changxiao.fund.deposit.DepositKind;
import cn.changxiao.fund.leaving.FirstDeposits;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.posting.RetriedWhenLocked;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The checker's half of a refund: 借 4001 交存收入 for a deposit of the year of the refund, 借 5101 返还支出 for one of an earlier
 * year, each by unit / 贷 1001. The first deposit, the base of the top-up rule, falls with it.
 */
@Singleton
public class PayDepositRefund {

    private static final String PAID = """
            UPDATE fund_refund SET state = 'PAID', checker_id = ?, journal_id = ? WHERE refund_id = ? AND state = 'REQUESTED'
            """;

    private static final String REVERSED = """
            SELECT COUNT(*) FROM fund_refund r
            JOIN fund_deposit_batch d ON d.batch_id = r.batch_id
            JOIN fund_reversal v ON v.reversed_journal_id = d.journal_id
            WHERE r.refund_id = ?
            """;

    private final Sql sql;
    private final FundScope scope;
    private final Books books;
    private final DepositRefundRows rows;
    private final PostJournalEntry postJournalEntry;
    private final FirstDeposits firstDeposits;
    private final AuditLog audit;

    PayDepositRefund(
            Sql sql,
            FundScope scope,
            Books books,
            DepositRefundRows rows,
            PostJournalEntry postJournalEntry,
            FirstDeposits firstDeposits,
            AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.books = books;
        this.rows = rows;
        this.postJournalEntry = postJournalEntry;
        this.firstDeposits = firstDeposits;
        this.audit = audit;
    }

    /**
     * The voucher.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer asked for it
     * @throws DepositRefundDecided if it was decided before
     * @throws MoreThanDeposited if the deposit's voucher was reversed meanwhile
     * @throws cn.changxiao.fund.ledger.InsufficientBalance if the unit has spent the money
     */
    @RetriedWhenLocked
    @Transactional
    public PostedJournal pay(Viewer viewer, BookId book, DepositRefundId id) {
        scope.kept(viewer, book, "复核返还");
        DepositRefundRow refund = rows.lock(book, id);
        refund.requireOpen();
        if (sql.number(REVERSED, id.value()) > 0) {
            throw new MoreThanDeposited(refund.amount(), Money.ZERO);
        }
        PostedJournal posted = postJournalEntry.post(draft(viewer, refund));
        if (refund.kind() == DepositKind.INITIAL_DEPOSIT) {
            firstDeposits.leave(id.value(), refund.account(), refund.amount());
        }
        sql.update(PAID, viewer.user().value(), posted.id().value(), id.value());
        audit.record(
                viewer,
                "PayDepositRefund",
                "deposit-refund:" + id,
                "返还交存 %s 元，凭证 %s".formatted(refund.amount().grouped(), posted.voucher()));
        return posted;
    }

    private JournalDraft draft(Viewer viewer, DepositRefundRow refund) {
        AccountId bank = Optional.ofNullable(
                        books.generalAccounts(refund.book()).get(AccountTitle.BANK_DEPOSITS))
                .orElseThrow();
        JournalEntry entry = JournalEntry.of(
                Posting.unit(refund.account(), refund.title(), Side.DEBIT, refund.amount()),
                Posting.general(bank, AccountTitle.BANK_DEPOSITS, Side.CREDIT, refund.amount()));
        return new JournalDraft(
                new BusinessKey("deposit-refund:" + refund.id()),
                new JournalScope(refund.book(), refund.compound()),
                JournalKind.REFUND,
                refund.paidOn(),
                "返还 %s 的%s：%s"
                        .formatted(
                                refund.receivedOn(),
                                refund.kind().label(),
                                refund.reason().label()),
                new Signatures(refund.maker(), viewer.user()),
                entry,
                Optional.empty());
    }
}
