package cn.changxiao.billing.channel;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import java.time.LocalDate;

/**
 * A verified sentence of a channel: so much money came to this merchant for this order.
 *
 * @param order the merchant order number as the channel gave it; may name no order of ours
 * @param transaction the channel's own number, unique in the channel
 */
public record PaymentNotice(
        OrganisationId merchant, String order, String transaction, Money amount, LocalDate paidOn, String payer) {

    public PaymentNotice {
        if (!amount.isPositive()) {
            throw new InvalidValue("回调金额 %s 元须大于 0，请核对渠道报文。".formatted(amount.grouped()));
        }
        if (!transaction.matches("[!-~]{1,64}")) {
            throw new InvalidValue("渠道流水号“%s”须为 1 至 64 位字母、数字或符号。".formatted(transaction));
        }
    }

    /** The number of the order; 0, which no order has, if it is none of ours. */
    long orderNumber() {
        return order.matches("\\d{1,18}") ? Long.parseLong(order) : 0;
    }
}
