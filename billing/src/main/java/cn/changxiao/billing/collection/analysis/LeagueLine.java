package cn.changxiao.billing.collection.analysis;

import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.money.Rate;
import java.util.Optional;

/**
 * One place of a league table.
 *
 * @param rank from 1 on, the same for equal rates; 0 for a group too small to be ranked
 * @param isTied whether another one has the same rank
 * @param interval of the household rate; empty where nothing was due
 * @param overlapsNext whether the next one below may be just as good
 */
public record LeagueLine(
        int rank,
        boolean isTied,
        long id,
        String name,
        String beside,
        CollectionTotals totals,
        Optional<WilsonInterval> interval,
        boolean overlapsNext) {

    public boolean isRanked() {
        return rank > 0;
    }

    /** What the rank goes by: household-months settled in time of those due. */
    public Rate rate() {
        return RateDefinition.HOUSEHOLD.of(totals);
    }
}
