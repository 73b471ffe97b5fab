package cn.changxiao.benchmarks.fund;

import cn.changxiao.benchmarks.City;
import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.Books;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.account.OpenBook;
import cn.changxiao.fund.account.OpenFundAccounts;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.fund.voucher.Signatures;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.organisation.OrganisationKind;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** A book over the whole city and an endless supply of two-line vouchers for it, each of units drawn at random. */
record Deposits(BookId book, AccountId bank, List<Unit> units, Viewer keeper, LocalDate today, AtomicLong number) {

    private static final UserId CHECKER = new UserId(2);
    private static final LocalDate OPENED = LocalDate.of(2024, 1, 1);
    private static final String UNITS = """
            SELECT account_id, compound_id FROM fund_account WHERE book_id = ? AND unit_id <> 0
            ORDER BY compound_id, account_id
            """;

    /** Again for the same city, the same book. */
    static Deposits open(City city) {
        OrganisationId custodian = city.found(OrganisationKind.FUND_CUSTODIAN, "维修资金管理中心");
        Viewer maker = Viewer.member(new UserId(1), "制单员", Role.FUND_CUSTODIAN, custodian);
        Book book = city.bean(OpenBook.class).open(maker, HousingKind.COMMODITY, "商品住宅账簿", OPENED);
        city.bean(OpenFundAccounts.class).open(maker, book.id(), OPENED);
        List<Unit> units = city.bean(Sql.class)
                .list(
                        UNITS,
                        row -> new Unit(new AccountId(row.getLong(1)), new CompoundId(row.getLong(2))),
                        book.id().value());
        AccountId bank = Optional.ofNullable(
                        city.bean(Books.class).generalAccounts(book.id()).get(AccountTitle.BANK_DEPOSITS))
                .orElseThrow();
        LocalDate today = LocalDate.now(city.bean(Clock.class));
        // Another benchmark may have posted before; no key of its is used again.
        AtomicLong number = new AtomicLong(city.bean(Sql.class).number("SELECT COUNT(*) FROM fund_journal"));
        return new Deposits(book.id(), bank, units, maker, today, number);
    }

    JournalDraft next() {
        return of(units.get(ThreadLocalRandom.current().nextInt(units.size())));
    }

    List<JournalDraft> next(int count) {
        return IntStream.range(0, count).mapToObj(i -> next()).toList();
    }

    /** A deposit of each of so many units. */
    List<JournalDraft> ofUnits(int from, int count) {
        return units.subList(from, Math.min(units.size(), from + count)).stream()
                .map(this::of)
                .toList();
    }

    /** A fen from one unit to its neighbour. */
    JournalDraft transfer() {
        int place = ThreadLocalRandom.current().nextInt(1, units.size());
        Unit unit = units.get(place);
        Unit before = units.get(place - 1);
        if (!before.compound().equals(unit.compound())) {
            return transfer();
        }
        Money fen = Money.ofFen(1);
        return draft(
                unit.compound(),
                JournalKind.TRANSFER,
                JournalEntry.of(
                        Posting.unit(before.account(), AccountTitle.COMMODITY_HOUSING_FUND, Side.DEBIT, fen),
                        Posting.unit(unit.account(), AccountTitle.COMMODITY_HOUSING_FUND, Side.CREDIT, fen)));
    }

    private JournalDraft of(Unit unit) {
        Money amount = Money.ofFen(ThreadLocalRandom.current().nextLong(1_000_00, 9_000_00));
        return draft(
                unit.compound(),
                JournalKind.INITIAL_DEPOSIT,
                JournalEntry.of(
                        Posting.general(bank, AccountTitle.BANK_DEPOSITS, Side.DEBIT, amount),
                        Posting.unit(unit.account(), AccountTitle.DEPOSIT_INCOME, Side.CREDIT, amount)));
    }

    private JournalDraft draft(CompoundId compound, JournalKind kind, JournalEntry entry) {
        return new JournalDraft(
                new BusinessKey("posting:" + number.incrementAndGet()),
                new JournalScope(book, compound),
                kind,
                today,
                kind.label(),
                new Signatures(keeper.user(), CHECKER),
                entry,
                Optional.empty());
    }

    /** A unit's sub-account. */
    record Unit(AccountId account, CompoundId compound) {}
}
