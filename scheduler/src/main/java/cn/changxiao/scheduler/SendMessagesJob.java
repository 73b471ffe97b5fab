package cn.changxiao.scheduler;

import cn.changxiao.billing.message.Messages;
import cn.changxiao.billing.message.SendMessages;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;

/** Sends the messages to owners whose time has come, outside the quiet hours, each at most once. */
@Prototype
@DisallowConcurrentExecution
final class SendMessagesJob extends RecordedJob {

    private final Messages messages;
    private final SendMessages sendMessages;

    SendMessagesJob(RunHistory history, Clock clock, Messages messages, SendMessages sendMessages) {
        super(ScheduledTask.SEND_MESSAGES, history, clock);
        this.messages = messages;
        this.sendMessages = sendMessages;
    }

    @Override
    boolean hasWork() {
        return messages.isAnyDue();
    }

    @Override
    void work(LocalDate businessDate, RunReport report) {
        report.each("提醒消息", () -> "发送消息 %d 条。".formatted(sendMessages.send()));
    }
}
