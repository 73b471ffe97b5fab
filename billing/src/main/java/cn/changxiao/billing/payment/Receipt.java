package cn.changxiao.billing.payment;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;

/**
 * What a payer gets: who received how much for which room, and which months it paid.
 *
 * @param credited what became credit; the allocations and it sum to the amount
 * @param cashier the user who recorded it; empty when no person did
 */
public record Receipt(
        PaymentId id,
        String number,
        String issuer,
        String compound,
        UnitId unit,
        String place,
        PaymentChannel channel,
        LocalDate receivedOn,
        Money amount,
        Money credited,
        String cashier,
        List<Paid> paid) {

    public Receipt {
        paid = List.copyOf(paid);
    }

    /** Over what never changes: number, unit, amount, channel and day; not over what the money pays, which may move. */
    public byte[] contentHash() {
        return ContentHash.of(id, number, unit, amount.fen(), channel, receivedOn);
    }

    /** What the payment gave to one month of one item. */
    public record Paid(BillingMonth month, String item, Money amount) {}
}
