package cn.changxiao.billing.collection.report;

import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.rollup.Rollup;
import cn.changxiao.billing.collection.rollup.RollupRow;
import cn.changxiao.property.money.Rate;
import java.time.LocalDateTime;
import java.util.List;

/**
 * What a report of a month is made from.
 *
 * @param targetPpm the target of the place, in parts per million
 * @param alertPpm below this a rate is alarming, in parts per million
 * @param madeAt when it was made, in local time: money that comes later is in no figure
 */
public record RateReport(Rollup rollup, long targetPpm, long alertPpm, LocalDateTime madeAt) {

    /** Rows whose current-period rate is below the alert line, the lowest first. */
    public List<RollupRow> alarming() {
        return rollup.rows().stream()
                .filter(RollupRow::hasBills)
                .filter(row -> !row.rate(RateDefinition.CURRENT).isAtLeast(alertPpm))
                .toList();
    }

    /** Rows that reach the target. */
    public long onTarget() {
        return rollup.rows().stream()
                .filter(row -> row.rate(RateDefinition.CURRENT).isAtLeast(targetPpm))
                .count();
    }

    /** Rows with bills at all. */
    public long billed() {
        return rollup.rows().stream().filter(RollupRow::hasBills).count();
    }

    /** A rate as it is written: two decimals rounded down, or why there is none. */
    static String text(Rate rate) {
        return rate.isDefined() ? rate.percent(2) : "—";
    }
}
