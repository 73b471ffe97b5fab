package cn.changxiao.app.console.dunning;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.message.MessageLine;
import cn.changxiao.billing.message.MessageState;
import java.util.List;

/** A page of messages, newest first. */
public record MessageListPage(List<MessageLine> messages, PageNumbers numbers) {

    public static String tone(MessageState state) {
        return switch (state) {
            case QUEUED, SENDING -> "info";
            case SENT -> "good";
            case FAILED -> "bad";
            case CANCELLED -> "neutral";
        };
    }
}
