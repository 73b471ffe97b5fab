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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Adds vouchers to the sums that pages read: turnover by compound, month and title, the part of it that only closed
 * titles, and what units paid in first.
 */
@Singleton
class KeptSums {

    private static final String ADD = """
            INSERT INTO %s (book_id, compound_id, month, title_code, debit_fen, credit_fen)
            VALUES (?, ?, ?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE debit_fen = debit_fen + VALUES(debit_fen),
                credit_fen = credit_fen + VALUES(credit_fen)
            """;

    private static final String TOTAL = ADD.formatted("fund_total");
    private static final String CLOSING_TOTAL = ADD.formatted("fund_closing_total");

    private static final String INITIAL = """
            INSERT INTO fund_initial_deposit (account_id, amount_fen) VALUES (?, ?)
            ON DUPLICATE KEY UPDATE amount_fen = amount_fen + VALUES(amount_fen)
            """;

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
        sql.batch(
                statement,
                turnover.entrySet().stream()
                        .map(each -> new Object[] {
                            book.value(),
                            each.getKey().compound(),
                            each.getKey().month(),
                            each.getKey().title().number(),
                            each.getValue().debit.fen(),
                            each.getValue().credit.fen()
                        })
                        .toList());
    }

    private void addInitialDeposits(List<AcceptedJournal> journals) {
        Map<Long, Long> byAccount = new HashMap<>();
        journals.stream()
                .filter(journal -> journal.keyed().draft().kind() == JournalKind.INITIAL_DEPOSIT)
                .flatMap(journal -> journal.lines().stream())
                .filter(line -> line.posting().level() == AccountLevel.UNIT)
                .forEach(line -> byAccount.merge(
                        line.posting().account().value(),
                        line.posting().signed().negated().fen(),
                        Math::addExact));
        sql.batch(
                INITIAL,
                byAccount.entrySet().stream()
                        .filter(each -> each.getValue() > 0)
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> new Object[] {each.getKey(), each.getValue()})
                        .toList());
        sql.batch(
                INITIAL_LESS,
                byAccount.entrySet().stream()
                        .filter(each -> each.getValue() < 0)
                        .sorted(Map.Entry.comparingByKey())
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
