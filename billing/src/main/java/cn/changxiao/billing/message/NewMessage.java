package cn.changxiao.billing.message;

import java.time.LocalDateTime;

/**
 * A message to be sent.
 *
 * @param step the dunning step it belongs to; a step has one message
 * @param person who gets it, at the number registered when it is sent
 */
public record NewMessage(
        long step,
        long issuer,
        long compound,
        long unit,
        long person,
        String text,
        QuietHours quiet,
        LocalDateTime notBefore) {}
