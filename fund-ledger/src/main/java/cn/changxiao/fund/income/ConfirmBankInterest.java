package cn.changxiao.fund.income;

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
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** The checker's half: interest of the money at call is booked (借 1001 / 贷 4101) and can be handed out from then on. */
@Singleton
public class ConfirmBankInterest {

    private static final String BOOKED = """
            UPDATE fund_bank_interest SET checker_id = ?, journal_id = ? WHERE interest_id = ? AND journal_id IS NULL
            """;

    private static final String CHECKER =
            "SELECT COALESCE(checker_id, 0) FROM fund_bank_interest WHERE interest_id = ?";

    private final Sql sql;
    private final FundScope scope;
    private final Books books;
    private final BankInterestRows rows;
    private final PostJournalEntry postJournalEntry;
    private final AuditLog audit;

    ConfirmBankInterest(
            Sql sql,
            FundScope scope,
            Books books,
            BankInterestRows rows,
            PostJournalEntry postJournalEntry,
            AuditLog audit) {
        this.sql = sql;
        this.scope = scope;
        this.books = books;
        this.rows = rows;
        this.postJournalEntry = postJournalEntry;
        this.audit = audit;
    }

    /**
     * The voucher; the same again when it was booked before.
     *
     * @throws cn.changxiao.property.SamePersonCannotCheck if the viewer recorded it
     */
    @RetriedWhenLocked
    @Transactional
    public PostedJournal confirm(Viewer viewer, BookId book, BankInterestId id) {
        scope.kept(viewer, book, "复核利息");
        BankInterest interest = rows.lock(book, id);
        long earlier = sql.number(CHECKER, id.value());
        UserId checker = earlier == 0 ? viewer.user() : new UserId(earlier);
        PostedJournal posted = postJournalEntry.post(new JournalDraft(
                new BusinessKey("bank-interest:" + id),
                JournalScope.whole(book),
                JournalKind.INTEREST,
                interest.receivedOn(),
                "收到专户活期存款利息",
                new Signatures(interest.maker(), checker),
                entry(book, interest),
                Optional.empty()));
        if (earlier == 0) {
            sql.update(BOOKED, checker.value(), posted.id().value(), id.value());
            audit.record(
                    viewer,
                    "ConfirmBankInterest",
                    "bank-interest:" + id,
                    "活期利息 %s 元入账".formatted(interest.amount().grouped()));
        }
        return posted;
    }

    private JournalEntry entry(BookId book, BankInterest interest) {
        Map<AccountTitle, AccountId> accounts = books.generalAccounts(book);
        return JournalEntry.of(
                line(accounts, AccountTitle.BANK_DEPOSITS, Side.DEBIT, interest),
                line(accounts, AccountTitle.INTEREST_INCOME, Side.CREDIT, interest));
    }

    private static Posting line(
            Map<AccountTitle, AccountId> accounts, AccountTitle title, Side side, BankInterest interest) {
        return Posting.general(Optional.ofNullable(accounts.get(title)).orElseThrow(), title, side, interest.amount());
    }
}
