package cn.changxiao.fund.opening;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.OpenFundAccounts;
import cn.changxiao.fund.account.UnitAccounts;
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
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.opening.OpeningBalance;
import cn.changxiao.property.opening.OpeningSource;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Posts the opening balances of one compound: a voucher for each day, dated that day or when the book was opened. */
@Singleton
class PostOpenings {

    private static final String OPENING = """
            INSERT INTO fund_opening (opening_id, file_id, file_name, book_id, compound_id, journal_id, balance_on, maker_id,
                checker_id)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String LINE = """
            INSERT INTO fund_opening_line (account_id, opening_id, unit_id, row_no, balance_fen, balance_on, deposit_fen)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String DEPOSITED = """
            INSERT INTO fund_initial_deposit (account_id, amount_fen) VALUES (?, ?)
            ON DUPLICATE KEY UPDATE amount_fen = amount_fen + VALUES(amount_fen)
            """;

    /** Where a line says what was deposited first. */
    private static final int DEPOSIT = 6;

    private final Sql sql;
    private final Ids ids;
    private final Books books;
    private final OpenFundAccounts openFundAccounts;
    private final UnitAccounts unitAccounts;
    private final PostJournalEntries postJournalEntries;

    PostOpenings(
            Sql sql,
            Ids ids,
            Books books,
            OpenFundAccounts openFundAccounts,
            UnitAccounts unitAccounts,
            PostJournalEntries postJournalEntries) {
        this.sql = sql;
        this.ids = ids;
        this.books = books;
        this.openFundAccounts = openFundAccounts;
        this.unitAccounts = unitAccounts;
        this.postJournalEntries = postJournalEntries;
    }

    /** In the running transaction. */
    void post(Viewer checker, OpeningSource source, Book book, CompoundId compound, List<OpeningBalance> balances) {
        openFundAccounts.open(checker, book.id(), book.openedOn());
        Map<UnitId, AccountId> accounts = unitAccounts.ofCompounds(book.id(), List.of(compound));
        Map<LocalDate, List<OpeningBalance>> byDay = new TreeMap<>();
        for (OpeningBalance balance : balances) {
            byDay.computeIfAbsent(balance.day().orElseThrow(), day -> new ArrayList<>())
                    .add(balance);
        }
        byDay.forEach((day, ofDay) -> post(new Opening(checker, source, book, compound, day), ofDay, accounts));
    }

    private void post(Opening opening, List<OpeningBalance> balances, Map<UnitId, AccountId> accounts) {
        long id = ids.next();
        List<Posting> units = new ArrayList<>();
        List<@Nullable Object[]> lines = new ArrayList<>();
        for (OpeningBalance balance : balances) {
            AccountId account = accountOf(balance, accounts);
            if (balance.amount().isPositive()) {
                units.add(Posting.unit(account, opening.book().kind().fundTitle(), Side.CREDIT, balance.amount()));
            }
            lines.add(line(id, account, balance, opening.day()));
        }
        sql.update(
                OPENING,
                id,
                opening.source().file().value(),
                opening.source().name(),
                opening.book().id().value(),
                opening.compound().value(),
                units.isEmpty() ? null : journal(opening, units),
                opening.day(),
                opening.source().maker().value(),
                opening.checker().user().value());
        sql.batch(LINE, lines);
        sql.batch(
                DEPOSITED,
                lines.stream()
                        .filter(line -> line[DEPOSIT] != null)
                        .map(line -> new @Nullable Object[] {line[0], line[DEPOSIT]})
                        .toList());
    }

    private static AccountId accountOf(OpeningBalance balance, Map<UnitId, AccountId> accounts) {
        return Optional.ofNullable(accounts.get(balance.unit().orElseThrow()))
                .orElseThrow(() -> new InvalidValue("房屋 %s 没有分户账，请由管辖该小区的代管机构导入。".formatted(balance.place())));
    }

    private static @Nullable Object[] line(long opening, AccountId account, OpeningBalance balance, LocalDate day) {
        return new @Nullable Object[] {
            account.value(),
            opening,
            balance.unit().orElseThrow().value(),
            balance.row(),
            balance.amount().fen(),
            day,
            balance.deposit().map(Money::fen).orElse(null)
        };
    }

    private long journal(Opening opening, List<Posting> units) {
        AccountId bank = Optional.ofNullable(
                        books.generalAccounts(opening.book().id()).get(AccountTitle.BANK_DEPOSITS))
                .orElseThrow();
        List<Posting> postings = new ArrayList<>();
        postings.add(Posting.general(
                bank,
                AccountTitle.BANK_DEPOSITS,
                Side.DEBIT,
                Money.sum(units.stream().map(Posting::amount).toList())));
        postings.addAll(units);
        return postJournalEntries.post(opening.book().id(), List.of(opening.draft(postings, units.size()))).stream()
                .map(PostingOutcome::orThrow)
                .findFirst()
                .orElseThrow()
                .id()
                .value();
    }

    /** What the lines of one voucher share. */
    private record Opening(Viewer checker, OpeningSource source, Book book, CompoundId compound, LocalDate day) {

        JournalDraft draft(List<Posting> postings, int units) {
            LocalDate valueDate = day.isBefore(book.openedOn()) ? book.openedOn() : day;
            return new JournalDraft(
                    new BusinessKey("opening:%s:%s:%s".formatted(source.file(), compound, day)),
                    new JournalScope(book.id(), compound),
                    JournalKind.OPENING,
                    valueDate,
                    "期初余额 %d 户，截至 %s，导入文件 %s".formatted(units, day, source.file()),
                    new Signatures(source.maker(), checker.user()),
                    new JournalEntry(postings),
                    Optional.empty());
        }
    }
}
