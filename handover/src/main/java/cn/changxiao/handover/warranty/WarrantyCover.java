package cn.changxiao.handover.warranty;

import java.time.LocalDate;

/**
 * A warranty that holds on the day asked about: from the acceptance date, up to but not including {@code until}. While
 * it holds, repair is the contractor's and the fund must not pay (建设工程质量管理条例 art. 41).
 */
public record WarrantyCover(ComponentKind component, LocalDate from, LocalDate until, String project, String clause) {

    /** True if the warranty holds on the day; the day of its end no longer counts. */
    public boolean holdsOn(LocalDate day) {
        return !day.isBefore(from) && day.isBefore(until);
    }
}
