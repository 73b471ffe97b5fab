package cn.changxiao.fund.loss;

import cn.changxiao.fund.account.BookId;
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
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Posts and keeps the vouchers of a loss; payment 0 is what is owed. */
@Singleton
class LossVouchers {

    private static final String KEEP = """
            INSERT INTO fund_loss_voucher (loss_id, payment_id, book_id, journal_id, amount_fen) VALUES (?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Books books;
    private final PostJournalEntry postJournalEntry;

    LossVouchers(Sql sql, Books books, PostJournalEntry postJournalEntry) {
        this.sql = sql;
        this.books = books;
        this.postJournalEntry = postJournalEntry;
    }

    /** 借 5101 by unit / 贷 2001. */
    PostedJournal owe(BuildingLossRow loss, BookId book, Map<AccountId, Money> shares, LocalDate day, Signatures by) {
        List<Posting> postings = new ArrayList<>();
        shares.forEach((account, amount) ->
                postings.add(Posting.unit(account, AccountTitle.REFUND_EXPENDITURE, Side.DEBIT, amount)));
        Money total = Money.sum(shares.values());
        postings.add(general(book, AccountTitle.LOST_BUILDING_REFUNDS, Side.CREDIT, total));
        String summary = "%s 灭失，应返还 %d 户".formatted(loss.buildingLabel(), shares.size());
        return post(loss, 0, book, day, summary, new JournalEntry(postings), by);
    }

    /** 借 2001 / 贷 1001. */
    PostedJournal pay(
            BuildingLossRow loss, long payment, BookId book, Money total, LocalDate day, String whom, Signatures by) {
        JournalEntry entry = JournalEntry.of(
                general(book, AccountTitle.LOST_BUILDING_REFUNDS, Side.DEBIT, total),
                general(book, AccountTitle.BANK_DEPOSITS, Side.CREDIT, total));
        return post(loss, payment, book, day, "%s 灭失，返还%s".formatted(loss.buildingLabel(), whom), entry, by);
    }

    private PostedJournal post(
            BuildingLossRow loss,
            long payment,
            BookId book,
            LocalDate day,
            String summary,
            JournalEntry entry,
            Signatures by) {
        PostedJournal posted = postJournalEntry.post(new JournalDraft(
                new BusinessKey("building-loss:%s:%d".formatted(loss.id(), payment)),
                new JournalScope(book, loss.compound()),
                JournalKind.REFUND,
                day,
                summary,
                by,
                entry,
                Optional.empty()));
        sql.update(
                KEEP,
                loss.id().value(),
                payment,
                book.value(),
                posted.id().value(),
                entry.total().fen());
        return posted;
    }

    private Posting general(BookId book, AccountTitle title, Side side, Money amount) {
        AccountId account =
                Optional.ofNullable(books.generalAccounts(book).get(title)).orElseThrow();
        return Posting.general(account, title, side, amount);
    }
}
