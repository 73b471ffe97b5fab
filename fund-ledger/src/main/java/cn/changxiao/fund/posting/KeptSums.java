package cn.changxiao.fund.posting;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.ledger.AccountLevel;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds vouchers to the sums that pages read: turnover by compound, month and title, the part of it that only closed
 * titles, and what units paid in first.
 */
@Singleton
class KeptSums {

    private static final String TOTAL =
            "INSERT INTO fund_total (book_id, compound_id, month, title_code, debit_fen, credit_fen) VALUES ";

    private static final String CLOSING_TOTAL =
            "INSERT INTO fund_closing_total (book_id, compound_id, month, title_code, debit_fen, credit_fen) VALUES ";

    private static final String ADD = """
             ON DUPLICATE KEY UPDATE debit_fen = debit_fen + VALUES(debit_fen),
                credit_fen = credit_fen + VALUES(credit_fen)
            """;

    private static final String INITIAL = "INSERT INTO fund_initial_deposit (account_id, amount_fen) VALUES ";
    private static final String ADD_INITIAL = " ON DUPLICATE KEY UPDATE amount_fen = amount_fen + VALUES(amount_fen)";

    private static final String INITIAL_LESS = """
            UPDATE fund_initial_deposit SET amount_fen = amount_fen - ? WHERE account_id = ?
            """;

    private final Sql sql;

    KeptSums(Sql sql) {
        this.sql = sql;
    }

    void add(BookId book, List<AcceptedJournal> journals) {
        addTotals(TOTAL, book, journals);
        addTotals(
                CLOSING_TOTAL,
                book,
                journals.stream()
                        .filter(journal -> journal.keyed().draft().kind() == JournalKind.CLOSING)
                        .toList());
        addInitialDeposits(journals);
    }

    private void addTotals(String statement, BookId book, List<AcceptedJournal> journals) {
        Map<Place, Turnover> turnover = new TreeMap<>();
        for (AcceptedJournal journal : journals) {
            JournalDraft draft = journal.keyed().draft();
            for (PostedLine line : journal.lines()) {
                turnover.computeIfAbsent(
                                new Place(
                                        draft.scope().compound().value(),
                                        draft.month(),
                                        line.posting().title()),
                                place -> new Turnover())
                        .add(line.posting().side(), line.posting().amount());
            }
        }
        WrittenRows rows = WrittenRows.into(sql, statement, ADD);
        turnover.forEach((place, sums) -> rows.number(book.value())
                .number(place.compound())
                .number(place.month())
                .number(place.title().number())
                .number(sums.debit.fen())
                .number(sums.credit.fen())
                .end());
        rows.send();
    }

    private void addInitialDeposits(List<AcceptedJournal> journals) {
        Map<Long, Long> byAccount = new TreeMap<>();
        journals.stream()
                .filter(journal -> journal.keyed().draft().kind() == JournalKind.INITIAL_DEPOSIT)
                .flatMap(journal -> journal.lines().stream())
                .filter(line -> line.posting().level() == AccountLevel.UNIT)
                .forEach(line -> byAccount.merge(
                        line.posting().account().value(),
                        line.posting().signed().negated().fen(),
                        Math::addExact));
        WrittenRows more = WrittenRows.into(sql, INITIAL, ADD_INITIAL);
        byAccount.forEach((account, fen) -> {
            if (fen > 0) {
                more.numbers(account, fen).end();
            }
        });
        more.send();
        sql.batch(
                INITIAL_LESS,
                byAccount.entrySet().stream()
                        .filter(each -> each.getValue() < 0)
                        .map(each -> new Object[] {-each.getValue(), each.getKey()})
                        .toList());
    }

    /** In the order in which the rows are locked. */
    private record Place(long compound, int month, AccountTitle title) implements Comparable<Place> {

        private static final Comparator<Place> ORDER = Comparator.comparingLong(Place::compound)
                .thenComparingInt(Place::month)
                .thenComparing(Place::title);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    private static final class Turnover {

        private Money debit = Money.ZERO;
        private Money credit = Money.ZERO;

        void add(Side side, Money amount) {
            if (side == Side.DEBIT) {
                debit = debit.plus(amount);
            } else {
                credit = credit.plus(amount);
            }
        }
    }
}
