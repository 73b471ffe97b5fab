package cn.changxiao.fund.tie;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * A day's tie of a book. The four sums are each read from rows of their own: the units' balances, their postings by
 * building, the control titles, and the bank's statement with what is outstanding, other assets, the pool and what is owed.
 *
 * @param hasStatement false where no bank account is linked, so that the bank's sum is only the books' word for it
 */
public record DailyTie(
        BookId book,
        LocalDate day,
        LocalDateTime at,
        Sums sums,
        Money statement,
        Money inTransit,
        boolean hasStatement,
        List<TieFault> faults) {

    public DailyTie {
        faults = List.copyOf(faults);
    }

    public boolean holds() {
        return faults.isEmpty() && sums.areOne();
    }

    /** What the units have, said by four. */
    public record Sums(Money units, Money buildings, Money ledger, Money bank) {

        public boolean areOne() {
            return units.equals(buildings) && units.equals(ledger) && units.equals(bank);
        }
    }
}
