package cn.changxiao.app.gateway;

import cn.changxiao.billing.channel.ChannelCallback;
import cn.changxiao.billing.channel.MerchantKeys;
import cn.changxiao.billing.channel.PayOrder;
import cn.changxiao.billing.channel.PaymentGateway;
import cn.changxiao.billing.channel.PaymentNotice;
import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.json.JsonMapper;
import io.micronaut.serde.annotation.Serdeable;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Speaks with any channel through an aggregator that signs its callbacks with Ed25519, as docs/payment-callbacks.md
 * tells. It cannot be asked about orders. An adapter of a channel of its own comes before it.
 */
@Singleton
@Order(Ordered.LOWEST_PRECEDENCE)
final class SignedGateway implements PaymentGateway {

    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private final MerchantKeys keys;
    private final JsonMapper json;

    SignedGateway(MerchantKeys keys, JsonMapper json) {
        this.keys = keys;
        this.json = json;
    }

    @Override
    public boolean serves(PaymentChannel channel) {
        return channel != PaymentChannel.CASH;
    }

    @Override
    public String payCode(PayOrder order) {
        return "CX-PAY:%s:%d:%s"
                .formatted(order.id(), order.amount().fen(), order.channel().name());
    }

    @Override
    public PaymentNotice read(ChannelCallback callback) {
        OrganisationId merchant = keys.verified(callback);
        NoticeJson told = parse(callback.body());
        return new PaymentNotice(
                merchant,
                required(told.order(), "order"),
                required(told.transaction(), "transaction"),
                Money.parse(required(told.amount(), "amount")),
                day(required(told.paidAt(), "paidAt")),
                told.payer() == null ? "" : told.payer());
    }

    @Override
    public Optional<PaymentNotice> query(PayOrder order) {
        return Optional.empty();
    }

    private NoticeJson parse(String body) {
        try {
            return json.readValue(body, NoticeJson.class);
        } catch (IOException unreadable) {
            throw new InvalidValue("回调报文不是有效的 JSON，请按接口说明发送。");
        }
    }

    private static String required(@Nullable String value, String name) {
        if (value == null || value.isBlank()) {
            throw new InvalidValue("回调报文缺少“%s”，请按接口说明发送。".formatted(name));
        }
        return value;
    }

    private static LocalDate day(String paidAt) {
        try {
            return OffsetDateTime.parse(paidAt).atZoneSameInstant(ZONE).toLocalDate();
        } catch (DateTimeException notAMoment) {
            throw new InvalidValue("回调报文的 paidAt“%s”不是时间，请写成 2026-11-20T10:00:00+08:00。".formatted(paidAt));
        }
    }

    /** The body of a callback; amounts are yuan as text. */
    @Serdeable
    record NoticeJson(
            @Nullable String order,
            @Nullable String transaction,
            @Nullable String amount,
            @Nullable String paidAt,
            @Nullable String payer) {}
}
