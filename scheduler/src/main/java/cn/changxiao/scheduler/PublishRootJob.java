package cn.changxiao.scheduler;

import cn.changxiao.fund.seal.PublishRoot;
import cn.changxiao.fund.seal.offline.RootStatement;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;

/** Signs the root of the fund's log every day and anchors it outside the database. */
@Prototype
@DisallowConcurrentExecution
final class PublishRootJob extends RecordedJob {

    private final PublishRoot publishRoot;

    PublishRootJob(RunHistory history, Clock clock, PublishRoot publishRoot) {
        super(ScheduledTask.PUBLISH_ROOT, history, clock);
        this.publishRoot = publishRoot;
    }

    @Override
    void work(LocalDate businessDate, RunReport report) {
        report.each("账本根值", this::publish);
    }

    private String publish() {
        RootStatement statement = publishRoot.publish().statement();
        return "签名并锚定第 %d 号根值，凭证 %d 张。".formatted(statement.number(), statement.size());
    }
}
