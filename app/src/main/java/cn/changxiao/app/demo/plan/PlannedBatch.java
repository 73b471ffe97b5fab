package cn.changxiao.app.demo.plan;

import cn.changxiao.handover.batch.BatchState;
import java.time.LocalDate;
import java.util.List;

/**
 * Facilities of a compound on their way to one operator.
 *
 * @param facilities indexes in {@link PlannedRenovation#facilities}
 * @param checkOn day of the joint site check
 * @param titleOn day on which the title passes
 * @param rejected how many of the last ones the operator would not take yet
 */
public record PlannedBatch(
        String operator,
        BatchState state,
        List<Integer> facilities,
        LocalDate checkOn,
        LocalDate titleOn,
        int rejected) {

    public PlannedBatch {
        facilities = List.copyOf(facilities);
    }
}
