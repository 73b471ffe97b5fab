package cn.changxiao.fund.annual;

import cn.changxiao.fund.composition.Composition;
import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.fund.seal.offline.SignedRoot;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * 分户账年度对账单: one unit's year by value date. Opening plus all entries is the closing balance; a year under way ends
 * with {@code until}. The keeper checks and publishes the accounts at least once a year (住宅专项维修资金管理办法 art. 30).
 *
 * @param entries by day, then by the account's own sequence
 * @param composition what the closing balance is made of
 * @param root the latest signed root, under which entries with a place in the log can be proved
 */
public record AnnualStatement(
        AccountId account,
        UnitId unit,
        String compoundName,
        String place,
        int year,
        LocalDate until,
        Money opening,
        List<AnnualEntry> entries,
        Composition composition,
        Optional<SignedRoot> root) {

    public AnnualStatement {
        entries = List.copyOf(entries);
        Money after = opening;
        for (AnnualEntry entry : entries) {
            after = after.plus(entry.amount());
            if (!after.equals(entry.after())) {
                throw new IllegalArgumentException("the balance after " + entry + " should be " + after);
            }
        }
    }

    /** @throws InvalidValue if the year has not begun */
    static LocalDate until(int year, LocalDate today) {
        if (year > today.getYear()) {
            throw new InvalidValue("%d 年尚未开始，请选择 %d 年或以前的年度。".formatted(year, today.getYear()));
        }
        LocalDate end = LocalDate.of(year, 12, 31);
        return end.isBefore(today) ? end : today;
    }

    public Money closing() {
        return entries.isEmpty() ? opening : entries.get(entries.size() - 1).after();
    }

    /** What came in; never negative. */
    public Money in() {
        return Money.sum(entries.stream()
                .map(AnnualEntry::amount)
                .filter(Money::isPositive)
                .toList());
    }

    /** What went out, as a positive amount. */
    public Money out() {
        return Money.sum(entries.stream()
                .map(AnnualEntry::amount)
                .filter(Money::isNegative)
                .map(Money::negated)
                .toList());
    }

    /** What each kind of voucher came to; signed, in the order of the kinds. */
    public Map<JournalKind, Money> byKind() {
        Map<JournalKind, Money> sums = new TreeMap<>();
        entries.forEach(entry -> sums.merge(entry.kind(), entry.amount(), Money::plus));
        return sums;
    }

    public boolean isYearUnderWay() {
        return until.isBefore(LocalDate.of(year, 12, 31));
    }
}
