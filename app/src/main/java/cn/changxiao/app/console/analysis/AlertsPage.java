package cn.changxiao.app.console.analysis;

import cn.changxiao.billing.collection.target.AlertKind;
import cn.changxiao.billing.collection.target.CollectionAlert;
import java.util.List;

/** What should be looked at, one kind after another. */
public record AlertsPage(List<CollectionAlert> alerts) {

    private static final int SHOWN = 100;

    public List<CollectionAlert> of(AlertKind kind) {
        return alerts.stream().filter(alert -> alert.kind() == kind).toList();
    }

    /** The first of a kind; who has more must look at the board. */
    public List<CollectionAlert> firstOf(AlertKind kind) {
        return of(kind).stream().limit(SHOWN).toList();
    }

    public static String tone(AlertKind kind) {
        return switch (kind) {
            case ALARMING, STALE -> "bad";
            case FALLING, BELOW_TARGET -> "warn";
        };
    }
}
