package cn.changxiao.app.console.handover;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.handover.acceptance.AcceptanceList;
import cn.changxiao.handover.acceptance.Conclusion;
import java.util.List;

/** The list of acceptances; only a street office may add one. */
public record AcceptanceListPage(List<AcceptanceList.Line> lines, PageNumbers numbers, boolean isRecorder) {

    public static String tone(Conclusion conclusion) {
        return switch (conclusion) {
            case PASSED -> "good";
            case PASSED_WITH_DEFECTS -> "warn";
            case FAILED -> "bad";
        };
    }
}
