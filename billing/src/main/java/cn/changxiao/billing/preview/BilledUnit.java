package cn.changxiao.billing.preview;

import cn.changxiao.property.estate.Area;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a run knows of a unit; the day of delivery is null while it is not delivered. */
public record BilledUnit(
        long id,
        long compound,
        long building,
        Area area,
        @Nullable LocalDate deliveredOn) {

    boolean isDeliveredBy(LocalDate day) {
        return deliveredOn != null && !deliveredOn.isAfter(day);
    }
}
