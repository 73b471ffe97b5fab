package cn.changxiao.fund.interest;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.interest.InterestPool.Pool;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Puts the interest of deposits and bonds into the pool (借 4101、4102 / 贷 3101) before it is handed out. */
@Singleton
class FillPool {

    private final Books books;
    private final PostJournalEntry postJournalEntry;

    FillPool(Books books, PostJournalEntry postJournalEntry) {
        this.books = books;
        this.postJournalEntry = postJournalEntry;
    }

    /** Nothing happens where all income is in the pool already. */
    void fill(Book book, InterestRun run, Signatures signatures, Pool earned) {
        Map<AccountTitle, AccountId> accounts = books.generalAccounts(book.id());
        List<Posting> postings = new ArrayList<>();
        addIncome(postings, accounts, AccountTitle.INTEREST_INCOME, earned.interest());
        addIncome(postings, accounts, AccountTitle.BOND_INCOME, earned.bonds());
        if (postings.isEmpty()) {
            return;
        }
        Money sum = Money.sum(postings.stream().map(Posting::amount).toList());
        postings.add(general(accounts, AccountTitle.UNDISTRIBUTED_INCOME, Side.CREDIT, sum));
        postJournalEntry.post(new JournalDraft(
                new BusinessKey("interest-run:%s:pool".formatted(run.id())),
                JournalScope.whole(book.id()),
                JournalKind.CLOSING,
                run.bookedOn(),
                "利息收入转入待分配累计收益",
                signatures,
                new JournalEntry(postings),
                Optional.empty()));
    }

    private static void addIncome(
            List<Posting> postings, Map<AccountTitle, AccountId> accounts, AccountTitle title, Money amount) {
        if (amount.isPositive()) {
            postings.add(general(accounts, title, Side.DEBIT, amount));
        }
    }

    private static Posting general(Map<AccountTitle, AccountId> accounts, AccountTitle title, Side side, Money amount) {
        return Posting.general(Optional.ofNullable(accounts.get(title)).orElseThrow(), title, side, amount);
    }
}
