package cn.changxiao.billing.channel;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.billing.payment.PaymentId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * What somebody is about to pay through a channel: certain bills of one unit with one issuer, an exact amount, until a
 * moment. Paid once; money that comes for it afterwards is held in suspense.
 */
public record PayOrder(
        PayOrderId id,
        OrganisationId issuer,
        UnitId unit,
        String place,
        PaymentChannel channel,
        Money amount,
        List<BillId> bills,
        LocalDateTime createdAt,
        LocalDateTime expiresAt,
        Optional<PaymentId> payment) {

    public PayOrder {
        bills = List.copyOf(bills);
    }

    public boolean isPaid() {
        return payment.isPresent();
    }

    public boolean isExpired(LocalDateTime now) {
        return !isPaid() && !now.isBefore(expiresAt);
    }
}
