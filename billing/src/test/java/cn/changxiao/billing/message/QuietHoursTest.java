package cn.changxiao.billing.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.calendar.WorkingCalendar;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class QuietHoursTest {

    /** 2026-10-01 to 07 are off, Saturday the 10th is worked. */
    private final WorkingCalendar calendar = new WorkingCalendar(
            Set.of(2026), Map.of(LocalDate.of(2026, 10, 1), false, LocalDate.of(2026, 10, 10), true));

    private final QuietHours night = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 30));

    @Test
    void byDayItIsNow() {
        assertThat(next("2026-10-14T08:30")).isEqualTo("2026-10-14T08:30");
        assertThat(next("2026-10-14T19:59")).isEqualTo("2026-10-14T19:59");
    }

    @Test
    void byNightItIsTheMorning() {
        assertThat(next("2026-10-14T20:00")).isEqualTo("2026-10-15T08:30");
        assertThat(next("2026-10-14T03:00")).isEqualTo("2026-10-14T08:30");
    }

    @Test
    void daysOffAreQuietAltogether() {
        assertThat(next("2026-10-16T21:00")).isEqualTo("2026-10-19T08:30");
        assertThat(next("2026-10-18T10:00")).isEqualTo("2026-10-19T08:30");
        assertThat(next("2026-09-30T21:00")).isEqualTo("2026-10-02T08:30");
        assertThat(next("2026-10-10T10:00")).isEqualTo("2026-10-10T10:00");
    }

    @Test
    void theNextMomentIsNeverQuietAndNeverEarlier() {
        for (int seed = 0; seed < 1_000; seed++) {
            LocalDateTime moment = LocalDateTime.of(2026, 1, 1, 0, 0).plusMinutes(new Random(seed).nextInt(525_000));
            LocalDateTime next = night.next(moment, calendar);

            assertThat(next).as("seed %d", seed).isAfterOrEqualTo(moment);
            assertThat(night.next(next, calendar)).as("seed %d", seed).isEqualTo(next);
        }
    }

    @Test
    void aNightEndsInTheMorning() {
        assertThatThrownBy(() -> new QuietHours(LocalTime.of(8, 0), LocalTime.of(20, 0)))
                .isInstanceOf(InvalidValue.class);
    }

    private String next(String moment) {
        return night.next(LocalDateTime.parse(moment), calendar).toString();
    }
}
