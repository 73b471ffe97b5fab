package cn.changxiao.fund.withdrawal;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.FundScope;
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
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The checker's half of a payment: what was held is spent, one voucher per book (借 5001 维修支出 by unit / 贷 1001 银行存款).
 */
@Singleton
public class PayWithdrawal {

    private static final String SHARES = """
            SELECT book_id, account_id, from_account_fen FROM fund_withdrawal_share
            WHERE withdrawal_id = ? AND from_account_fen > 0
            ORDER BY book_id, account_id
            """;

    private static final String PAYMENT = """
            INSERT INTO fund_withdrawal_payment (withdrawal_id, book_id, journal_id, amount_fen) VALUES (?, ?, ?, ?)
            """;

    private static final String PAID = """
            UPDATE fund_withdrawal SET state = 'PAID', payment_checker_id = ? WHERE withdrawal_id = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final FundScope scope;
    private final WithdrawalRows rows;
    private final Books books;
    private final PostJournalEntry postJournalEntry;
    private final AuditLog audit;

    PayWithdrawal(
            Sql sql,
            Clock clock,
            FundScope scope,
            WithdrawalRows rows,
            Books books,
            PostJournalEntry postJournalEntry,
            AuditLog audit) {
        this.sql = sql;
        this.clock = clock;
        this.scope = scope;
        this.rows = rows;
        this.books = books;
        this.postJournalEntry = postJournalEntry;
        this.audit = audit;
    }

    /**
     * The vouchers, one per book that bears a part.
     *
     * @throws HoldExpired from the day on which the hold is over
     * @throws PaymentNotPrepared if nobody has prepared the payment
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer did
     */
    @RetriedWhenLocked
    @Transactional
    public List<PostedJournal> pay(Viewer viewer, WithdrawalId id) {
        scope.requireRole(viewer, "复核支付", Role.FUND_CUSTODIAN);
        WithdrawalRow withdrawal = rows.lock(viewer, id);
        withdrawal.require(WithdrawalState.APPROVED, "支付");
        withdrawal.requireHeld(LocalDate.now(clock));
        if (withdrawal.paymentMaker() == 0) {
            throw new PaymentNotPrepared();
        }
        Signatures signatures = new Signatures(new UserId(withdrawal.paymentMaker()), viewer.user());
        rows.release(id);
        List<PostedJournal> posted = new ArrayList<>();
        sharesByBook(id).forEach((book, units) -> {
            scope.kept(viewer, new BookId(book), "复核支付");
            PostedJournal journal = postJournalEntry.post(draft(withdrawal, new BookId(book), units, signatures));
            sql.update(
                    PAYMENT,
                    id.value(),
                    book,
                    journal.id().value(),
                    total(units).fen());
            posted.add(journal);
        });
        sql.update(PAID, viewer.user().value(), id.value());
        audit.record(viewer, "PayWithdrawal", "withdrawal:" + id, "支付“%s”".formatted(withdrawal.project()));
        return posted;
    }

    private Map<Long, List<Posting>> sharesByBook(WithdrawalId id) {
        Map<Long, List<Posting>> byBook = new TreeMap<>();
        sql.list(
                SHARES,
                row -> byBook.computeIfAbsent(row.getLong("book_id"), book -> new ArrayList<>())
                        .add(Posting.unit(
                                new AccountId(row.getLong("account_id")),
                                AccountTitle.REPAIR_EXPENDITURE,
                                Side.DEBIT,
                                Money.ofFen(row.getLong("from_account_fen")))),
                id.value());
        return byBook;
    }

    private JournalDraft draft(WithdrawalRow withdrawal, BookId book, List<Posting> units, Signatures signatures) {
        List<Posting> postings = new ArrayList<>(units);
        AccountId bank = Optional.ofNullable(books.generalAccounts(book).get(AccountTitle.BANK_DEPOSITS))
                .orElseThrow();
        postings.add(Posting.general(bank, AccountTitle.BANK_DEPOSITS, Side.CREDIT, total(units)));
        String summary = "支付“%s”%d 户".formatted(withdrawal.project(), units.size());
        return new JournalDraft(
                new BusinessKey("withdrawal:" + withdrawal.id()),
                new JournalScope(book, withdrawal.compound()),
                JournalKind.WITHDRAWAL,
                withdrawal.paidOn().orElseThrow(),
                summary.length() > 120 ? summary.substring(0, 120) : summary,
                signatures,
                new JournalEntry(postings),
                Optional.empty());
    }

    private static Money total(List<Posting> postings) {
        return Money.sum(postings.stream().map(Posting::amount).toList());
    }
}
