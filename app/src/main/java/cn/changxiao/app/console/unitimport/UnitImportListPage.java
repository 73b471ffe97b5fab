package cn.changxiao.app.console.unitimport;

import cn.changxiao.property.unitimport.UnitSummary;
import java.util.List;

/** The files of the viewer and the own organisation. */
public record UnitImportListPage(List<UnitSummary> files) {

    /** What a file waits for. */
    public static String state(UnitSummary file) {
        if (file.isWorking()) {
            return "处理中 %d%%".formatted(file.percentDone());
        }
        if (file.uploaded().failure().isPresent()) {
            return "无法读取";
        }
        return file.isConfirmed() ? "已导入" : file.isPreviewed() ? "待确认" : "待选列";
    }

    /** The colour of it. */
    public static String tone(UnitSummary file) {
        if (file.uploaded().failure().isPresent()) {
            return "bad";
        }
        return file.isConfirmed() ? "good" : file.isWorking() ? "info" : "warn";
    }
}
