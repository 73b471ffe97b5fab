package cn.changxiao.fund.interest;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.JournalEntry;
import cn.changxiao.fund.ledger.Posting;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.fund.voucher.JournalScope;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The drafts of a street whose money comes and goes by days, and the products computed day by day beside them. */
record InterestScene(FundStreet street, Map<LocalDate, long[]> moved) {

    static final LocalDate FROM = LocalDate.of(2024, 7, 1);
    static final LocalDate UNTIL = LocalDate.of(2025, 7, 1);
    static final LocalDate BOOKED = LocalDate.of(2025, 7, 2);

    static InterestScene of(FundStreet street) {
        return new InterestScene(street, new TreeMap<>());
    }

    /** Money put in. */
    JournalDraft deposit(String key, int unit, LocalDate day, long fen) {
        move(unit, day, fen);
        return street.draft(
                key,
                day,
                JournalKind.TOP_UP_DEPOSIT,
                JournalEntry.of(street.bank(Side.DEBIT, fen), street.income(unit, fen)));
    }

    /** Money taken out for a repair. */
    JournalDraft repair(String key, int unit, LocalDate day, long fen) {
        move(unit, day, -fen);
        return street.draft(
                key,
                day,
                JournalKind.WITHDRAWAL,
                JournalEntry.of(
                        Posting.unit(
                                street.units().get(unit),
                                AccountTitle.REPAIR_EXPENDITURE,
                                Side.DEBIT,
                                Money.ofFen(fen)),
                        street.bank(Side.CREDIT, fen)));
    }

    /** Interest of the bank, not handed out yet. */
    JournalDraft credited(String key, LocalDate day, long fen) {
        return new JournalDraft(
                new BusinessKey(key),
                JournalScope.whole(street.book().id()),
                JournalKind.INTEREST,
                day,
                "收到专户存款利息",
                street.signatures(),
                JournalEntry.of(
                        street.bank(Side.DEBIT, fen), street.general(AccountTitle.INTEREST_INCOME, Side.CREDIT, fen)),
                Optional.empty());
    }

    NewInterestRun sum(String key, long fen) {
        return new NewInterestRun(
                new BusinessKey(key + ":" + street.book().id()),
                street.book().id(),
                new InterestPeriod(FROM, UNTIL),
                BOOKED,
                Optional.of(Money.ofFen(fen)),
                Optional.empty());
    }

    NewInterestRun rate(String key, long ratePpm) {
        return new NewInterestRun(
                new BusinessKey(key + ":" + street.book().id()),
                street.book().id(),
                new InterestPeriod(FROM, UNTIL),
                BOOKED,
                Optional.empty(),
                Optional.of(ratePpm));
    }

    /** The sum of a unit's balances at the end of each day of the period. */
    long product(int unit) {
        long product = 0;
        for (LocalDate day = FROM; day.isBefore(UNTIL); day = day.plusDays(1)) {
            LocalDate evening = day;
            product += moved.entrySet().stream()
                    .filter(entry -> !entry.getKey().isAfter(evening))
                    .mapToLong(entry -> entry.getValue()[unit])
                    .sum();
        }
        return product;
    }

    private void move(int unit, LocalDate day, long fen) {
        moved.computeIfAbsent(day, first -> new long[street.units().size()])[unit] += fen;
    }
}
