package cn.changxiao.app.console.registry;

import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.estate.CompoundSummary;
import cn.changxiao.property.management.ManagementMode;
import cn.changxiao.property.place.Place;
import java.util.List;

/** A page of the list of compounds, below a place; {@code key} names the compound the form would register. */
public record CompoundListPage(
        List<Place> path,
        String place,
        String words,
        List<CompoundSummary> compounds,
        PageNumbers numbers,
        boolean canRegister,
        String key) {

    /** What the form of management is called; a compound without one has nobody. */
    public static String mode(CompoundSummary compound) {
        return compound.mode().map(mode -> ManagementMode.valueOf(mode).label()).orElse("无人管理");
    }

    /** The colour of the badge that says it. */
    public static String tone(CompoundSummary compound) {
        return compound.mode()
                .map(mode -> ManagementMode.valueOf(mode) == ManagementMode.FALLBACK ? "warn" : "good")
                .orElse("bad");
    }
}
