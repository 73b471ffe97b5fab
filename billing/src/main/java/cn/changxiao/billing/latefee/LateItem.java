package cn.changxiao.billing.latefee;

import cn.changxiao.property.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * An overdue amount with its history. What is open changes only on days of receipts, so the fee is a sum over a few
 * stretches of days; it depends on what came in on which day, not on the order in which it was written down.
 *
 * @param principal what was due
 * @param dueOn the last day without a fee
 * @param receipts what came in, by the day; negative where it was taken back
 * @param frozen days that do not count; they may overlap
 */
record LateItem(Money principal, LocalDate dueOn, List<Receipt> receipts, List<Days> frozen) {

    private static final long MILLION = 1_000_000;

    LateItem {
        receipts = List.copyOf(receipts);
        frozen = List.copyOf(frozen);
    }

    /**
     * The whole fee of the days before {@code until}, rounded half up to the fen once (四舍五入到分), at most the principal.
     * What a stretch of days costs is the difference of two such sums, so that any stretches add up to the whole.
     */
    Money accrued(DailyRates rates, LocalDate until) {
        NavigableSet<LocalDate> days = new TreeSet<>(rates.changes());
        days.add(dueOn.plusDays(1));
        days.add(until);
        receipts.forEach(receipt -> days.add(receipt.on()));
        frozen.forEach(stretch -> {
            days.add(stretch.from());
            days.add(stretch.until());
        });
        BigInteger fenDaysPpm = BigInteger.ZERO;
        LocalDate from = dueOn.plusDays(1);
        while (from.isBefore(until)) {
            LocalDate next = days.higher(from);
            if (next == null) {
                break;
            }
            if (!isFrozen(from)) {
                fenDaysPpm = fenDaysPpm.add(BigInteger.valueOf(open(from).fen())
                        .multiply(BigInteger.valueOf(rates.on(from)))
                        .multiply(BigInteger.valueOf(ChronoUnit.DAYS.between(from, next))));
            }
            from = next;
        }
        Money exact = Money.ofFen(new BigDecimal(fenDaysPpm)
                .divide(BigDecimal.valueOf(MILLION), 0, RoundingMode.HALF_UP)
                .longValueExact());
        return exact.min(principal);
    }

    /** What is open at the end of the day; money received on a day counts for that day. */
    private Money open(LocalDate day) {
        Money open = principal;
        for (Receipt receipt : receipts) {
            if (!receipt.on().isAfter(day)) {
                open = open.minus(receipt.amount());
            }
        }
        return open.isNegative() ? Money.ZERO : open;
    }

    private boolean isFrozen(LocalDate day) {
        return frozen.stream().anyMatch(stretch -> stretch.has(day));
    }

    /** What came in on a day. */
    record Receipt(LocalDate on, Money amount) {}

    /** Days from the first, without the last. */
    record Days(LocalDate from, LocalDate until) {

        boolean has(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(until);
        }
    }
}
