package cn.changxiao.fund.export;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything an archive is written from. {@code opening} leaves out accounts that began the year with nothing; all
 * amounts are debit positive.
 */
record ShardContent(LedgerShard shard, SortedMap<ExportAccount, Money> opening, List<ExportedVoucher> vouchers) {

    /** The accounts with all that moved on them: what each ends the year with is opening + debit − credit. */
    SortedMap<ExportAccount, Turnover> turnovers() {
        SortedMap<ExportAccount, Turnover> result = new TreeMap<>();
        opening.forEach((account, amount) -> result.put(account, new Turnover(amount, Money.ZERO, Money.ZERO)));
        for (ExportedVoucher voucher : vouchers) {
            for (ExportedVoucher.Line line : voucher.lines()) {
                result.merge(line.account(), Turnover.of(line.amount()), Turnover::plus);
            }
        }
        return result;
    }

    /** The first day on which anything stands in the archive. */
    LocalDate firstDay() {
        return LocalDate.of(shard.year(), 1, 1);
    }

    /** What an account began with and what was debited and credited since; none is negative but the opening. */
    record Turnover(Money opening, Money debit, Money credit) {

        static Turnover of(Money amount) {
            return amount.isNegative()
                    ? new Turnover(Money.ZERO, Money.ZERO, amount.negated())
                    : new Turnover(Money.ZERO, amount, Money.ZERO);
        }

        Turnover plus(Turnover other) {
            return new Turnover(opening.plus(other.opening), debit.plus(other.debit), credit.plus(other.credit));
        }

        Money closing() {
            return opening.plus(debit).minus(credit);
        }
    }
}
