package cn.changxiao.app.console.billing;

import cn.changxiao.billing.run.BillRunChunk;
import cn.changxiao.billing.run.BillRunState;
import cn.changxiao.billing.run.BillRunSummary;
import cn.changxiao.billing.run.ParkedLine;
import cn.changxiao.property.money.Money;
import java.util.List;

/** One run: what it comes to, its compounds, and what it cannot bill. */
public record BillRunPage(BillRunSummary run, List<BillRunChunk> chunks, List<ParkedLine> parked, long user) {

    public boolean isWaiting() {
        return run.state() == BillRunState.PREPARED;
    }

    public boolean isPosting() {
        return run.state() == BillRunState.SIGNED;
    }

    public boolean canSign() {
        return isWaiting() && run.preparedBy() != user;
    }

    public Money previous() {
        return Money.sum(chunks.stream().map(BillRunChunk::previous).toList());
    }

    public static String tone(BillRunChunk.ChunkState state) {
        return switch (state) {
            case PENDING -> "neutral";
            case POSTED -> "good";
            case PARKED -> "bad";
        };
    }
}
