package cn.changxiao.fund.daycount;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DayCountTest {

    private static final LocalDate FIRST = LocalDate.of(2023, 7, 1);

    @ParameterizedTest
    @EnumSource(DayCount.class)
    void weighsAPeriodAsItsPartsTogether(DayCount basis) {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            LocalDate from = FIRST.plusDays(random.nextInt(700));
            LocalDate until = from.plusDays(2 + random.nextInt(364));
            LocalDate between = from.plusDays(1 + random.nextInt((int) (until.toEpochDay() - from.toEpochDay() - 1)));

            assertThat(basis.weight(from, between) + basis.weight(between, until))
                    .as("seed %d", seed)
                    .isEqualTo(basis.weight(from, until))
                    .isEqualTo(dayByDay(basis, from, until));
        }
    }

    @Test
    void givesEachDayOfALeapYearItsOwnPart() {
        LocalDate newYear2024 = LocalDate.of(2024, 1, 1);

        assertThat(DayCount.ACTUAL_ACTUAL.weight(newYear2024, LocalDate.of(2025, 1, 1)))
                .isEqualTo(DayCount.ACTUAL_ACTUAL.weight(LocalDate.of(2025, 1, 1), LocalDate.of(2026, 1, 1)))
                .isEqualTo(DayCount.ACTUAL_ACTUAL.denominator());
        assertThat(DayCount.ACTUAL_365.weight(newYear2024, LocalDate.of(2025, 1, 1)))
                .isEqualTo(366);
    }

    @Test
    void knowsOnlyThreeBases() {
        assertThat(DayCount.of(360)).isEqualTo(DayCount.ACTUAL_360);
        assertThat(DayCount.of(365)).isEqualTo(DayCount.ACTUAL_365);
        assertThat(DayCount.of(366)).isEqualTo(DayCount.ACTUAL_ACTUAL);
        assertThatThrownBy(() -> DayCount.of(364))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("364");
    }

    @Test
    void refusesAPeriodOfNoDayOrOfMoreThanAYear() {
        assertThat(new InterestPeriod(FIRST, FIRST.plusYears(1)).last()).isEqualTo(LocalDate.of(2024, 6, 30));
        assertThatThrownBy(() -> new InterestPeriod(FIRST, FIRST)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new InterestPeriod(FIRST, FIRST.plusYears(1).plusDays(1)))
                .isInstanceOf(InvalidValue.class);
    }

    private static long dayByDay(DayCount basis, LocalDate from, LocalDate until) {
        return from.datesUntil(until)
                .mapToLong(day -> basis.factor(day.getYear()))
                .sum();
    }
}
