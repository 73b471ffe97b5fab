package cn.changxiao.billing.message;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Short messages through whichever provider is plugged in. */
@Singleton
@Requires(beans = SmsProvider.class)
final class SmsGateway implements MessageGateway {

    private final SmsProvider provider;

    SmsGateway(SmsProvider provider) {
        this.provider = provider;
    }

    @Override
    public String name() {
        return "sms";
    }

    @Override
    public void send(OutgoingMessage message) throws MessageNotSent {
        Optional<String> refused = provider.send(Long.toString(message.id()), message.phone(), message.text());
        if (refused.isPresent()) {
            throw new MessageNotSent("短信平台未受理：" + refused.get());
        }
    }
}
