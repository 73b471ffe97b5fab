package cn.changxiao.billing.collection.revision;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What one transaction changed of months that had ended, in one compound.
 *
 * @param first with {@code last} the months whose figures changed
 * @param due by how much what was due changed
 * @param paid by how much what counts as paid changed
 * @param sources how many payments or bills
 * @param person who recorded or approved it; empty for several and for what the service does by itself
 */
public record Revision(
        CompoundId compound,
        String compoundName,
        String issuerName,
        LocalDateTime recordedAt,
        BillingMonth first,
        BillingMonth last,
        Money due,
        Money paid,
        List<RevisionCause> causes,
        int sources,
        String person,
        Links links) {

    public Revision {
        causes = List.copyOf(causes);
    }

    /** The months as text: one, or from the first to the last. */
    public String months() {
        return first.equals(last) ? first.toString() : first + " 至 " + last;
    }

    /**
     * The documents behind it; each 0 if there is none.
     *
     * @param bill the bill that was adjusted
     */
    public record Links(long bill, long payment, long refund, long run) {}
}
