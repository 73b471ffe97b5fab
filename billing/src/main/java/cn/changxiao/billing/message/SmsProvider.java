package cn.changxiao.billing.message;

import java.util.Optional;

/** What a provider of short messages must offer to be plugged in: a bean of this type, and the setting {@code sms}. */
public interface SmsProvider {

    /**
     * Sends one short message.
     *
     * @param request the same for every attempt at one message
     * @return empty if it was taken, else the provider's reason
     */
    Optional<String> send(String request, String phone, String text);
}
