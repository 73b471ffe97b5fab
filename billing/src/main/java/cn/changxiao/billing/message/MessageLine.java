package cn.changxiao.billing.message;

import java.time.LocalDateTime;

/**
 * A message in the list.
 *
 * @param moment when it ended, or when its turn comes
 */
public record MessageLine(
        long id, String place, String text, MessageState state, int tries, LocalDateTime moment, String reason) {}
