package cn.changxiao.billing.charge;

import cn.changxiao.property.estate.Area;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a run knows of a unit; the day of delivery is null while it is not delivered. */
public record BilledUnit(
        long id,
        long compound,
        long building,
        Area area,
        @Nullable LocalDate deliveredOn,
        LocalDate formedOn,
        LocalDate lapsedOn) {

    /** A split or merge has formed it by then and not yet ended it. */
    public boolean existsOn(LocalDate day) {
        return !day.isBefore(formedOn) && day.isBefore(lapsedOn);
    }

    public boolean isDeliveredBy(LocalDate day) {
        return deliveredOn != null && !deliveredOn.isAfter(day);
    }
}
