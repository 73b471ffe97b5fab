package cn.changxiao.billing.message;

import io.micronaut.context.annotation.Requires;
import jakarta.inject.Singleton;

/** Service notices of a WeChat account; only followers can be reached. */
@Singleton
@Requires(beans = WechatProvider.class)
final class WechatGateway implements MessageGateway {

    private final WechatProvider provider;

    WechatGateway(WechatProvider provider) {
        this.provider = provider;
    }

    @Override
    public String name() {
        return "wechat";
    }

    @Override
    public void send(OutgoingMessage message) throws MessageNotSent {
        if (!provider.isFollowing(message.phone())) {
            throw new MessageNotSent("业主未关注公众号");
        }
        provider.notify(Long.toString(message.id()), message.phone(), message.text());
    }
}
