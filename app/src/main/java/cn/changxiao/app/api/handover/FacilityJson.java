package cn.changxiao.app.api.handover;

import cn.changxiao.handover.facility.Coverage;
import cn.changxiao.handover.facility.Custody;
import cn.changxiao.handover.facility.FacilityRegister;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** One facility of a register; cost in yuan. */
@Serdeable
record FacilityJson(
        String id,
        String facilityClass,
        String description,
        String quantity,
        String place,
        String make,
        @Nullable LocalDate installedOn,
        String cost,
        String funding,
        String ownerBefore,
        String duty,
        String operator,
        boolean isInBatch,
        @Nullable LocalDate titleOn) {

    static FacilityJson of(FacilityRegister.Line line) {
        return new FacilityJson(
                line.id().toString(),
                line.facilityClass().name(),
                line.description(),
                line.quantity().toString(),
                line.place(),
                line.make(),
                line.installedOn().orElse(null),
                line.cost().toString(),
                line.funding().name(),
                line.ownerBefore().name(),
                line.duty().name(),
                line.operator(),
                line.isInBatch(),
                line.titleOn().orElse(null));
    }

    /** Who owns, keeps and repairs from a day on. */
    @Serdeable
    record CustodyJson(LocalDate from, String owner, String keeper, String repairer, String reason) {

        static CustodyJson of(Custody custody) {
            return new CustodyJson(
                    custody.from(), custody.owner(), custody.keeper(), custody.repairer(), custody.reason());
        }
    }

    /** How far the hand-over under one name has come. */
    @Serdeable
    record CoverageJson(String name, long facilities, long transferred, long inBatches, String rate) {

        static CoverageJson of(Coverage.Share share) {
            return new CoverageJson(
                    share.name(),
                    share.facilities(),
                    share.transferred(),
                    share.inBatches(),
                    share.rate().percent(2));
        }
    }
}
