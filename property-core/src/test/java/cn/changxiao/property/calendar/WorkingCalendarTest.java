package cn.changxiao.property.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class WorkingCalendarTest {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 5, 8);
    private static final WorkingCalendar CALENDAR =
            new WorkingCalendar(Set.of(2026), Map.of(FRIDAY.plusDays(1), true, FRIDAY.plusDays(3), false));

    @Test
    void worksOnAMakeUpSaturdayAndRestsOnAHolidayMonday() {
        assertThat(CALENDAR.after(FRIDAY, 1).value()).isEqualTo(FRIDAY.plusDays(1));
        assertThat(CALENDAR.after(FRIDAY, 2).value()).isEqualTo(FRIDAY.plusDays(4));
        assertThat(CALENDAR.onOrAfter(FRIDAY.plusDays(2)).value()).isEqualTo(FRIDAY.plusDays(4));
    }

    @Test
    void doesNotCountTheDayItself() {
        assertThat(CALENDAR.after(FRIDAY, 0).value()).isEqualTo(FRIDAY);
        assertThat(CALENDAR.between(FRIDAY, FRIDAY).value()).isZero();
    }

    @Test
    void isUncertainOnlyWhenItHadToLookAtAnUnpublishedYear() {
        LocalDate lastDay = LocalDate.of(2026, 12, 31);

        assertThat(CALENDAR.after(lastDay, 0).isCertain()).isTrue();
        assertThat(CALENDAR.after(lastDay.minusDays(1), 1).isCertain()).isTrue();
        assertThat(CALENDAR.after(lastDay, 1)).isEqualTo(new CalendarAnswer.NotPublished<>(lastDay.plusDays(1), 2027));
        assertThat(CALENDAR.isWorkingDay(LocalDate.of(2025, 12, 31)).sentence()).isEqualTo("2025 年放假安排尚未公布");
    }

    @Test
    void refusesANumberThatIsNoPeriod() {
        assertThatThrownBy(() -> CALENDAR.after(FRIDAY, -1)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> CALENDAR.after(FRIDAY, 1_000_000)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void countsBackWhatItCountedForth() {
        for (long seed = 0; seed < 200; seed++) {
            Random random = new Random(seed);
            LocalDate start = LocalDate.of(2026, 1, 1).plusDays(random.nextInt(300));
            Map<LocalDate, Boolean> exceptions = IntStream.range(0, 30)
                    .mapToObj(each -> start.plusDays(random.nextInt(90)))
                    .distinct()
                    .collect(Collectors.toMap(day -> day, day -> random.nextBoolean()));
            WorkingCalendar calendar = new WorkingCalendar(Set.of(2026, 2027), exceptions);
            int days = 1 + random.nextInt(60);

            LocalDate reached = calendar.after(start, days).value();

            assertThat(calendar.between(start, reached).value())
                    .as("seed %d", seed)
                    .isEqualTo(days);
            assertThat(calendar.isWorkingDay(reached).value())
                    .as("seed %d", seed)
                    .isTrue();
        }
    }
}
