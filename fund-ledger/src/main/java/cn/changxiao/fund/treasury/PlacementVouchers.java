package cn.changxiao.fund.treasury;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The vouchers of money that is lent and comes back: 借 1001 定期或 1101 / 贷 1001, and the reverse with 贷 4101 or 4102. */
@Singleton
class PlacementVouchers {

    private final Books books;
    private final TimeDepositAccount timeDeposits;
    private final PostJournalEntry postJournalEntry;

    PlacementVouchers(Books books, TimeDepositAccount timeDeposits, PostJournalEntry postJournalEntry) {
        this.books = books;
        this.timeDeposits = timeDeposits;
        this.postJournalEntry = postJournalEntry;
    }

    PostedJournal place(Book book, Placement placement, Signatures signatures) {
        return post(
                new BusinessKey("placement:%s".formatted(placement.id())),
                book,
                placement.placedOn(),
                "存出%s，%s 到期".formatted(placement.kind().label(), placement.maturesOn()),
                signatures,
                List.of(
                        asset(book, placement, Side.DEBIT),
                        general(book, AccountTitle.BANK_DEPOSITS, Side.CREDIT, placement.principal())));
    }

    PostedJournal takeBack(Book book, Placement placement, Placement.Return back, Signatures signatures) {
        List<Posting> postings = new ArrayList<>();
        postings.add(general(
                book,
                AccountTitle.BANK_DEPOSITS,
                Side.DEBIT,
                placement.principal().plus(back.interest())));
        postings.add(asset(book, placement, Side.CREDIT));
        if (back.interest().isPositive()) {
            postings.add(general(book, placement.kind().income(), Side.CREDIT, back.interest()));
        }
        return post(
                new BusinessKey("placement:%s:return".formatted(placement.id())),
                book,
                back.returnedOn(),
                "收回%s%s".formatted(placement.kind().label(), back.reason().isEmpty() ? "本息" : "（提前支取）本息"),
                signatures,
                postings);
    }

    private PostedJournal post(
            BusinessKey key, Book book, LocalDate day, String summary, Signatures signatures, List<Posting> postings) {
        return postJournalEntry.post(new JournalDraft(
                key,
                JournalScope.whole(book.id()),
                JournalKind.PLACEMENT,
                day,
                summary,
                signatures,
                new JournalEntry(postings),
                Optional.empty()));
    }

    private Posting asset(Book book, Placement placement, Side side) {
        AccountTitle title = placement.kind().asset();
        return placement.kind() == PlacementKind.TIME_DEPOSIT
                ? Posting.general(timeDeposits.of(book), title, side, placement.principal())
                : general(book, title, side, placement.principal());
    }

    private Posting general(Book book, AccountTitle title, Side side, Money amount) {
        Map<AccountTitle, AccountId> accounts = books.generalAccounts(book.id());
        return Posting.general(Optional.ofNullable(accounts.get(title)).orElseThrow(), title, side, amount);
    }
}
