package cn.changxiao.app.demo.plan;

import cn.changxiao.handover.acceptance.Conclusion;
import cn.changxiao.handover.acceptance.WorksClass;
import cn.changxiao.handover.warranty.ComponentKind;
import java.time.LocalDate;
import java.util.List;

/** What was renewed in a compound, how the joint acceptance ended, and what became of the facilities. */
public record PlannedRenovation(
        WorksClass worksClass,
        Conclusion conclusion,
        LocalDate acceptedOn,
        List<ComponentKind> parts,
        String contractor,
        List<PlannedFacility> facilities,
        List<PlannedBatch> batches) {

    public PlannedRenovation {
        parts = List.copyOf(parts);
        facilities = List.copyOf(facilities);
        batches = List.copyOf(batches);
    }
}
