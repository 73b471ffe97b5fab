package cn.changxiao.app.console.run;

import cn.changxiao.app.page.Format;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.run.BillRunChunk;
import cn.changxiao.billing.run.BillRunState;
import cn.changxiao.billing.run.BillRunSummary;
import cn.changxiao.billing.run.ChangeLine;
import cn.changxiao.billing.run.ParkedLine;
import cn.changxiao.property.money.Money;
import java.util.List;

/** One run: what it comes to, its compounds, what changed most, and what it cannot bill. */
public record BillRunPage(
        BillRunSummary run,
        List<BillRunChunk> chunks,
        List<ChangeLine> changes,
        List<ParkedLine> parked,
        BillingMonth current,
        long user) {

    private static final long MINUTE = 60;

    public boolean isWaiting() {
        return run.state() == BillRunState.PREPARED;
    }

    public boolean isPosting() {
        return run.state() == BillRunState.SIGNED;
    }

    public boolean canSign() {
        return isWaiting() && run.preparedBy() != user;
    }

    public boolean isAdvance() {
        return run.isAdvanceIn(current);
    }

    public Money previous() {
        return Money.sum(chunks.stream().map(BillRunChunk::previous).toList());
    }

    public Money difference() {
        return run.due().minus(previous());
    }

    /** Lines done of all, the rate and the time left. */
    public String progress() {
        String done = "%s / %s 行"
                .formatted(
                        Format.count(run.progress().linesDone()),
                        Format.count(run.progress().lines()));
        long rate = run.progress().linesPerSecond();
        return isPosting() && rate > 0
                ? "%s，每秒 %s 行，约剩 %s"
                        .formatted(done, Format.count(rate), time(run.progress().secondsLeft()))
                : done;
    }

    private static String time(long seconds) {
        return seconds < MINUTE ? seconds + " 秒" : (seconds + MINUTE - 1) / MINUTE + " 分钟";
    }

    public static String tone(BillRunChunk.ChunkState state) {
        return switch (state) {
            case PENDING -> "neutral";
            case POSTED -> "good";
            case PARKED -> "bad";
        };
    }
}
