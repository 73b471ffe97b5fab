package cn.changxiao.app.console.handover;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.handover.batch.BatchList;
import cn.changxiao.handover.batch.BatchState;
import java.util.List;

/** A list of batches; {@code base} is the address below which each one is opened, {@code state} is empty for all. */
public record BatchListPage(
        String base, String state, List<BatchList.Line> lines, PageNumbers numbers, boolean isGiver) {

    public static String tone(BatchState state) {
        return switch (state) {
            case DRAFT -> "neutral";
            case INVITED, INSPECTED -> "warn";
            case AGREED -> "info";
            case TRANSFERRED -> "good";
            case WITHDRAWN -> "bad";
        };
    }
}
