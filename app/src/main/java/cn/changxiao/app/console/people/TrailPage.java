package cn.changxiao.app.console.people;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.privacy.TrailEntry;
import java.time.LocalDate;
import java.util.List;

/** Who saw what between two days, the latest first. */
public record TrailPage(LocalDate from, LocalDate until, List<TrailEntry> entries, PageNumbers numbers) {

    /** What was done, in Chinese. */
    public static String action(TrailEntry entry) {
        return switch (entry.action()) {
            case "RevealPerson" -> "查看完整信息";
            case "FindOwners" -> "查询业主";
            case "RotatePersonalKey" -> "更换密钥";
            default -> entry.action();
        };
    }
}
