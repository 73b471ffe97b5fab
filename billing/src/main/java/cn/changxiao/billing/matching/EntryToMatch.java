package cn.changxiao.billing.matching;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A movement of money on a statement; negative amounts are refunds.
 *
 * @param transaction the channel's number, that of the refund for a refund; blank if it gave none
 * @param text remark and order number, in which references are looked for
 * @param payer the key of the payer's name, see {@link NameKey}; blank if unknown
 */
public record EntryToMatch(long id, Money amount, LocalDate on, String transaction, String text, String payer) {

    /** The order in which entries are taken: by what they say, so that only equal ones are told apart by their ids. */
    static final Comparator<EntryToMatch> BY_DAY = Comparator.comparing(EntryToMatch::on)
            .thenComparing(EntryToMatch::amount)
            .thenComparing(EntryToMatch::transaction)
            .thenComparing(EntryToMatch::payer)
            .thenComparing(EntryToMatch::text)
            .thenComparingLong(EntryToMatch::id);
}
