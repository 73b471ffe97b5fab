package cn.changxiao.billing.channel;

import cn.changxiao.billing.payment.PaymentChannel;
import cn.changxiao.property.InvalidValue;
import jakarta.inject.Singleton;
import java.util.List;

/** The gateways that are built in or were added; the first in order that serves a channel speaks with it. */
@Singleton
public class Gateways {

    private final List<PaymentGateway> all;

    Gateways(List<PaymentGateway> all) {
        this.all = List.copyOf(all);
    }

    /** @throws InvalidValue if nobody speaks with the channel, as with cash */
    public PaymentGateway of(PaymentChannel channel) {
        return all.stream()
                .filter(gateway -> gateway.serves(channel))
                .findFirst()
                .orElseThrow(() -> new InvalidValue("%s没有接入线上渠道，请换一种缴费方式。".formatted(channel.label())));
    }
}
