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
 * per compound and one for the book as a whole; no unit's balance moves, but where the place has other expenditure
 * (5901) charged to the units.
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
    private final OtherExpenseTargets targets;
    private final UnitCharges unitCharges;
    private final PostJournalEntries postJournalEntries;

    YearTransfers(
            Sql sql,
            Books books,
            OtherExpenseTargets targets,
            UnitCharges unitCharges,
            PostJournalEntries postJournalEntries) {
        this.sql = sql;
        this.books = books;
        this.targets = targets;
        this.unitCharges = unitCharges;
        this.postJournalEntries = postJournalEntries;
    }

    /** @throws OtherExpenseNotCovered if 5901 is charged to units that have less */
    void post(Book book, YearMonth december, long closing, Signatures signatures) {
        Closing year = new Closing(book, december, closing, signatures, books.generalAccounts(book.id()));
        Map<Long, Map<AccountTitle, Money>> balances = balances(book, december);
        List<JournalDraft> drafts = new ArrayList<>();
        if (targets.of(book.id(), december.getYear()) == OtherExpenseTarget.UNITS) {
            unitCharges
                    .entries(book, year.accounts(), otherExpense(balances))
                    .forEach((compound, entry) -> drafts.add(year.draft("year-charge", compound, entry)));
        }
        balances.forEach((compound, ofCompound) -> {
            if (!ofCompound.isEmpty()) {
                drafts.add(year.draft("year-closing", compound, year.entry(ofCompound)));
            }
        });
        if (!drafts.isEmpty()) {
            postJournalEntries.post(book.id(), drafts).forEach(PostingOutcome::orThrow);
        }
    }

    /** Takes out what is charged to units; what the book spent as a whole still goes through 3101. */
    private static Map<Long, Money> otherExpense(Map<Long, Map<AccountTitle, Money>> balances) {
        Map<Long, Money> expense = new TreeMap<>();
        balances.forEach((compound, ofCompound) -> Optional.ofNullable(
                        compound == 0
                                ? ofCompound.get(AccountTitle.OTHER_EXPENDITURE)
                                : ofCompound.remove(AccountTitle.OTHER_EXPENDITURE))
                .ifPresent(amount -> expense.put(compound, amount)));
        return expense;
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

    /** What every voucher of one closing has in common. */
    private record Closing(
            Book book, YearMonth december, long number, Signatures signatures, Map<AccountTitle, AccountId> accounts) {

        JournalDraft draft(String key, long compound, JournalEntry entry) {
            return new JournalDraft(
                    new BusinessKey("%s:%d:%d:%d".formatted(key, december.getYear(), number, compound)),
                    new JournalScope(book.id(), new CompoundId(compound)),
                    JournalKind.CLOSING,
                    december.atEndOfMonth(),
                    summary(december),
                    signatures,
                    entry,
                    Optional.empty());
        }

        /** One line a title and one for what they leave to each target: in two, undoing one could overdraw the pool. */
        JournalEntry entry(Map<AccountTitle, Money> balances) {
            List<Posting> postings = new ArrayList<>();
            Map<AccountTitle, Money> left = new TreeMap<>();
            balances.forEach((title, signed) -> {
                postings.add(general(title, signed.negated()));
                left.merge(
                        title.isKeptByUnit() ? book.kind().fundTitle() : AccountTitle.UNDISTRIBUTED_INCOME,
                        signed,
                        Money::plus);
            });
            left.forEach((target, signed) -> {
                if (!signed.isZero()) {
                    postings.add(general(target, signed));
                }
            });
            return new JournalEntry(postings);
        }

        /** Debit positive. */
        private Posting general(AccountTitle title, Money signed) {
            return Posting.general(
                    Optional.ofNullable(accounts.get(title)).orElseThrow(),
                    title,
                    signed.isNegative() ? Side.CREDIT : Side.DEBIT,
                    signed.isNegative() ? signed.negated() : signed);
        }
    }
}
