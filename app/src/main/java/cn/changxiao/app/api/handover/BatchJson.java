package cn.changxiao.app.api.handover;

import cn.changxiao.handover.batch.BatchList;
import cn.changxiao.handover.batch.BatchView;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One batch with its items; a day that has not come is null. */
@Serdeable
record BatchJson(
        String id,
        String number,
        String state,
        String compoundId,
        String compound,
        String giver,
        String operator,
        @Nullable String decision,
        @Nullable LocalDate checkOn,
        @Nullable LocalDate titleOn,
        @Nullable LocalDate riskOn,
        List<Item> items) {

    static BatchJson of(BatchView batch) {
        return new BatchJson(
                batch.id().toString(),
                batch.number(),
                batch.state().name(),
                batch.parties().compound().toString(),
                batch.parties().compoundName(),
                batch.parties().giverName(),
                batch.parties().operatorName(),
                batch.parties().decision().orElse(null),
                batch.days().checkOn().orElse(null),
                batch.days().titleOn().orElse(null),
                batch.days().riskOn().orElse(null),
                batch.items().stream().map(Item::of).toList());
    }

    /** One line of the list. */
    @Serdeable
    record Item(
            int lineNo,
            String facilityId,
            String facilityClass,
            String description,
            String quantity,
            String place,
            String outcome,
            String defect,
            @Nullable LocalDate defectDueOn) {

        static Item of(BatchView.Item item) {
            return new Item(
                    item.lineNo(),
                    item.facility().toString(),
                    item.facilityClass().name(),
                    item.description(),
                    item.quantity().toString(),
                    item.place(),
                    item.outcome().name(),
                    item.defect(),
                    item.defectDueOn().orElse(null));
        }
    }

    /** A batch as a row of the list. */
    @Serdeable
    record Row(
            String id,
            String number,
            String state,
            String compound,
            String giver,
            String operator,
            long items,
            long rejected,
            @Nullable LocalDate checkOn,
            @Nullable LocalDate titleOn) {

        static Row of(BatchList.Line line) {
            return new Row(
                    line.id().toString(),
                    line.number(),
                    line.state().name(),
                    line.compound(),
                    line.giver(),
                    line.operator(),
                    line.items().count(),
                    line.items().rejected(),
                    line.checkOn().orElse(null),
                    line.titleOn().orElse(null));
        }
    }
}
