package cn.changxiao.billing.collection.apart;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;

/**
 * Beside the rates of one month: what has left the denominator, which always took two persons, and what is in it though
 * disputed or vacant. Counted items only; a room may be both disputed and vacant and then stands in both.
 *
 * @param relieved taken off by relief when it was billed
 * @param adjusted taken off wrong lines since
 * @param waived given up of what was open
 * @param voided on bills taken back; their days may have been billed again
 */
public record DuesApart(
        BillingMonth month, Money relieved, Money adjusted, Money waived, Money voided, Part disputed, Part vacant) {

    /** All that is no longer due though it was, or would have been, billed. */
    public Money left() {
        return relieved.plus(adjusted).plus(waived).plus(voided);
    }

    /** Households with what is due of them for the month, and what of it is open today. */
    public record Part(long households, Money due, Money open) {}
}
