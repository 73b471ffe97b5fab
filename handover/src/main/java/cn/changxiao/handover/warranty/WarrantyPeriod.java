package cn.changxiao.handover.warranty;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.time.MonthDay;

/** How long a part is under warranty, counted from the day the works were accepted (建设工程质量管理条例 art. 40). */
public sealed interface WarrantyPeriod {

    /** The first day that is no longer covered. */
    LocalDate endAfter(LocalDate acceptedOn);

    /** A number of years; for the structure its design life. */
    record Years(long count) implements WarrantyPeriod {

        public Years {
            if (count <= 0) {
                throw new InvalidValue("保修年数须大于零：%d".formatted(count));
            }
        }

        @Override
        public LocalDate endAfter(LocalDate acceptedOn) {
            return acceptedOn.plusYears(count);
        }
    }

    /**
     * A number of whole heating seasons: a season under way at the acceptance does not count, because the part has not
     * been tried through it.
     */
    record HeatingSeasons(long count, MonthDay seasonStart, MonthDay seasonEnd) implements WarrantyPeriod {

        public HeatingSeasons {
            if (count <= 0) {
                throw new InvalidValue("保修采暖期数须大于零：%d".formatted(count));
            }
        }

        @Override
        public LocalDate endAfter(LocalDate acceptedOn) {
            int firstYear = acceptedOn.getYear();
            if (seasonStart.atYear(firstYear).isBefore(acceptedOn)) {
                firstYear++;
            }
            LocalDate lastStart = seasonStart.atYear(firstYear).plusYears(count - 1);
            LocalDate end = seasonEnd.atYear(lastStart.getYear());
            return (end.isAfter(lastStart) ? end : end.plusYears(1)).plusDays(1);
        }
    }
}
