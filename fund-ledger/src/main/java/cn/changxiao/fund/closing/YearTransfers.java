package cn.changxiao.fund.closing;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntries;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.PostingOutcome;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.calendar.MonthNumber;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The transfers at the end of a year (财会〔2020〕7号): what is kept by unit (4001, 5001, 5101) goes to the fund's title,
 * all other income and expenditure to the undistributed income, so that every 4xxx and 5xxx ends at zero. One voucher
 * per compound and one for the book as a whole; no unit's balance moves.
 */
@Singleton
class YearTransfers {

    private static final String OPEN = """
            SELECT compound_id, title_code, SUM(debit_fen - credit_fen) AS signed_fen
            FROM fund_total
            WHERE book_id = ? AND month <= ? AND title_code >= 4000
            GROUP BY compound_id, title_code
            HAVING SUM(debit_fen - credit_fen) <> 0
            ORDER BY compound_id, title_code
            """;

    private final Sql sql;
    private final Books books;
    private final PostJournalEntries postJournalEntries;

    YearTransfers(Sql sql, Books books, PostJournalEntries postJournalEntries) {
        this.sql = sql;
        this.books = books;
        this.postJournalEntries = postJournalEntries;
    }

    void post(Book book, YearMonth december, long closing, Signatures signatures) {
        Map<AccountTitle, AccountId> accounts = books.generalAccounts(book.id());
        List<JournalDraft> drafts = new ArrayList<>();
        balances(book, december)
                .forEach((compound, balances) -> drafts.add(new JournalDraft(
                        new BusinessKey("year-closing:%d:%d:%d".formatted(december.getYear(), closing, compound)),
                        new JournalScope(book.id(), new CompoundId(compound)),
                        JournalKind.CLOSING,
                        december.atEndOfMonth(),
                        summary(december),
                        signatures,
                        entry(book, accounts, balances),
                        Optional.empty())));
        if (!drafts.isEmpty()) {
            postJournalEntries.post(book.id(), drafts).forEach(PostingOutcome::orThrow);
        }
    }

    /** By which the vouchers of a year's closing are known from other transfers. */
    static String summary(YearMonth december) {
        return "%d 年年终结转".formatted(december.getYear());
    }

    private Map<Long, Map<AccountTitle, Money>> balances(Book book, YearMonth december) {
        Map<Long, Map<AccountTitle, Money>> result = new TreeMap<>();
        sql.list(
                OPEN,
                row -> result.computeIfAbsent(row.getLong("compound_id"), compound -> new TreeMap<>())
                        .put(AccountTitle.of(row.getString("title_code")), Money.ofFen(row.getLong("signed_fen"))),
                book.id().value(),
                MonthNumber.of(december));
        return result;
    }

    private static JournalEntry entry(
            Book book, Map<AccountTitle, AccountId> accounts, Map<AccountTitle, Money> balances) {
        List<Posting> postings = new ArrayList<>();
        balances.forEach((title, signed) -> {
            AccountTitle target = title.isKeptByUnit() ? book.kind().fundTitle() : AccountTitle.UNDISTRIBUTED_INCOME;
            Side emptying = signed.isPositive() ? Side.CREDIT : Side.DEBIT;
            Money amount = signed.isNegative() ? signed.negated() : signed;
            postings.add(general(accounts, title, emptying, amount));
            postings.add(general(accounts, target, emptying.opposite(), amount));
        });
        return new JournalEntry(postings);
    }

    private static Posting general(Map<AccountTitle, AccountId> accounts, AccountTitle title, Side side, Money amount) {
        return Posting.general(Optional.ofNullable(accounts.get(title)).orElseThrow(), title, side, amount);
    }
}
