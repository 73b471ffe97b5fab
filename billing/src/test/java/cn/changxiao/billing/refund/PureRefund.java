package cn.changxiao.billing.refund;

import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;

/** The door of tests to how much of a refund must be released from what its payment paid. */
public final class PureRefund {

    private PureRefund() {}

    /** Releases needed for paying {@code asked} of a payment back while the unit's credit holds so much. */
    public static Money toRelease(Money asked, Standing payment, Money credit) {
        return of(payment).toRelease(asked, credit);
    }

    /** The most that can be paid back of a payment. */
    public static Money most(Standing payment) {
        return of(payment).most();
    }

    private static Refundable.OfPayment of(Standing payment) {
        return new Refundable.OfPayment(new UnitId(1), 9, payment.amount(), payment.allocated(), payment.givenBack());
    }

    /** A payment: what it was, what of it pays bills, what was refunded or taken back of it. */
    public record Standing(Money amount, Money allocated, Money givenBack) {}
}
