package cn.changxiao.fund.closing;

import cn.changxiao.fund.account.Book;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Charges 5901 to the units: what a compound spent to its units, then what the book spent as a whole to all units, each
 * in proportion to what is available on the sub-accounts, exact to the fen. What the whole book spent goes through 3101,
 * for a voucher belongs to one compound; 3101 ends as it was.
 */
@Singleton
class UnitCharges {

    private static final long WHOLE_BOOK = 0;

    private static final String UNITS = """
            SELECT a.compound_id, a.account_id, -b.balance_fen - b.held_fen AS available_fen
            FROM fund_account a
            JOIN fund_balance b ON b.account_id = a.account_id
            WHERE a.book_id = ? AND a.level = 'UNIT' AND a.closed_on IS NULL AND -b.balance_fen > b.held_fen
            ORDER BY a.compound_id, a.account_id
            """;

    private static final String NAME = "SELECT name FROM registry_compound WHERE compound_id = ?";

    private final Sql sql;

    UnitCharges(Sql sql) {
        this.sql = sql;
    }

    /**
     * The entry of each compound whose units bear something.
     *
     * @param expense 5901 by compound, debit positive; 0 for the book as a whole
     * @throws OtherExpenseNotCovered if the units have less
     */
    Map<Long, JournalEntry> entries(Book book, Map<AccountTitle, AccountId> accounts, Map<Long, Money> expense) {
        Map<Long, List<Unit>> compounds = new TreeMap<>();
        if (!expense.isEmpty()) {
            sql.list(
                    UNITS,
                    row -> new Unit(row.getLong(2), row.getLong(3)).in(compounds, row.getLong(1)),
                    book.id().value());
        }
        expense.forEach((compound, amount) -> {
            if (compound != WHOLE_BOOK) {
                charge(compounds.getOrDefault(compound, List.of()), amount, compound);
            }
        });
        Map<Long, Money> own = new TreeMap<>();
        compounds.forEach((compound, units) -> own.put(compound, charged(units)));
        charge(
                compounds.values().stream().flatMap(List::stream).toList(),
                expense.getOrDefault(WHOLE_BOOK, Money.ZERO),
                WHOLE_BOOK);
        Map<Long, JournalEntry> entries = new TreeMap<>();
        compounds.forEach((compound, units) -> {
            Money ofCompound = Optional.ofNullable(own.get(compound)).orElseThrow();
            List<Posting> postings = lines(book, accounts, units, ofCompound);
            if (!postings.isEmpty()) {
                entries.put(compound, new JournalEntry(postings));
            }
        });
        return entries;
    }

    private void charge(List<Unit> units, Money amount, long compound) {
        Money available =
                Money.ofFen(units.stream().mapToLong(unit -> unit.available).reduce(0, Math::addExact));
        if (amount.isMoreThan(available) || (available.isZero() && !amount.isZero())) {
            throw new OtherExpenseNotCovered(name(compound), amount, available);
        }
        List<Money> shares = LargestRemainder.split(
                amount, units.stream().map(unit -> unit.available).toList());
        for (int i = 0; i < shares.size(); i++) {
            units.get(i).bear(shares.get(i));
        }
    }

    private String name(long compound) {
        return compound == WHOLE_BOOK
                ? "本账簿"
                : "“%s”"
                        .formatted(sql.first(NAME, row -> row.getString(1), compound)
                                .orElse(""));
    }

    private static List<Posting> lines(
            Book book, Map<AccountTitle, AccountId> accounts, List<Unit> units, Money ofCompound) {
        List<Posting> postings = new ArrayList<>();
        for (Unit unit : units) {
            if (!unit.charged.isZero()) {
                AccountId account = new AccountId(unit.account);
                AccountTitle fund = book.kind().fundTitle();
                postings.add(Posting.unit(account, fund, side(unit.charged), absolute(unit.charged)));
            }
        }
        Money ofBook = charged(units).minus(ofCompound);
        general(postings, accounts, AccountTitle.OTHER_EXPENDITURE, ofCompound);
        general(postings, accounts, AccountTitle.UNDISTRIBUTED_INCOME, ofBook);
        return postings;
    }

    private static void general(
            List<Posting> postings, Map<AccountTitle, AccountId> accounts, AccountTitle title, Money credited) {
        if (!credited.isZero()) {
            AccountId account = Optional.ofNullable(accounts.get(title)).orElseThrow();
            postings.add(Posting.general(account, title, side(credited).opposite(), absolute(credited)));
        }
    }

    private static Money charged(List<Unit> units) {
        return Money.sum(units.stream().map(unit -> unit.charged).toList());
    }

    private static Side side(Money charged) {
        return charged.isNegative() ? Side.CREDIT : Side.DEBIT;
    }

    private static Money absolute(Money amount) {
        return amount.isNegative() ? amount.negated() : amount;
    }

    /** A sub-account with what it can bear and what it bears. */
    private static final class Unit {

        private final long account;
        private long available;
        private Money charged = Money.ZERO;

        Unit(long account, long available) {
            this.account = account;
            this.available = available;
        }

        Unit in(Map<Long, List<Unit>> compounds, long compound) {
            compounds.computeIfAbsent(compound, none -> new ArrayList<>()).add(this);
            return this;
        }

        void bear(Money share) {
            available = Math.subtractExact(available, share.fen());
            charged = charged.plus(share);
        }
    }
}
