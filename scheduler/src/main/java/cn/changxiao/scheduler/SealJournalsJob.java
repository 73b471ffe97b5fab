package cn.changxiao.scheduler;

import cn.changxiao.fund.seal.SealJournals;
import cn.changxiao.fund.seal.SealedLog;
import io.micronaut.context.annotation.Prototype;
import java.time.Clock;
import java.time.LocalDate;
import org.quartz.DisallowConcurrentExecution;

/** Seals the fund's new vouchers into the log; a minute without any leaves no row in the history. */
@Prototype
@DisallowConcurrentExecution
final class SealJournalsJob extends RecordedJob {

    private final SealJournals sealJournals;
    private final SealedLog log;

    SealJournalsJob(RunHistory history, Clock clock, SealJournals sealJournals, SealedLog log) {
        super(ScheduledTask.SEAL_JOURNALS, history, clock);
        this.sealJournals = sealJournals;
        this.log = log;
    }

    @Override
    boolean hasWork() {
        return log.waiting() > 0;
    }

    @Override
    void work(LocalDate businessDate, RunReport report) {
        report.each("维修资金凭证", () -> "封存凭证 %d 张，共 %d 张。".formatted(sealJournals.seal(), log.size()));
    }
}
