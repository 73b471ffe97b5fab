package cn.changxiao.property.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.Sql;
import cn.changxiao.property.policy.PolicyUnit;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@MicronautTest(transactional = false)
class WorkingDaysIT implements DatabaseTest {

    @Inject
    WorkingDays workingDays;

    @Inject
    Deadlines deadlines;

    @Inject
    Sql sql;

    @ParameterizedTest
    @CsvSource({
        "2018-12-29, true", // make-up Saturday before New Year, named by the notice of 2019
        "2018-12-31, false",
        "2020-01-31, false", // the Spring Festival of 2020 was lengthened by a second notice
        "2020-02-03, true",
        "2024-02-09, true", // the eve of 2024 was a working day by the notice
        "2024-05-11, true",
        "2025-10-08, false",
        "2026-01-04, true",
        "2026-09-20, true",
        "2026-11-21, false"
    })
    void knowsTheDaysOfTheNotices(LocalDate day, boolean worked) {
        assertThat(workingDays.isWorkingDay(day).value()).isEqualTo(worked);
    }

    @ParameterizedTest
    @CsvSource({
        // 365 or 366 days less weekends and holidays plus make-up days, as the notices give them
        "2019, 250",
        "2020, 249",
        "2021, 250",
        "2022, 249",
        "2023, 249",
        "2024, 251",
        "2025, 248",
        "2026, 248"
    })
    void countsTheWorkingDaysOfEveryPublishedYear(int year, int days) {
        CalendarAnswer<Integer> counted =
                workingDays.between(LocalDate.of(year - 1, 12, 31), LocalDate.of(year, 12, 31));

        assertThat(counted).isEqualTo(new CalendarAnswer.Known<>(days));
    }

    @Test
    void countsOverALongHolidayAndItsMakeUpSaturday() {
        assertThat(workingDays.after(LocalDate.of(2026, 2, 13), 1).value()).isEqualTo("2026-02-14");
        assertThat(workingDays.after(LocalDate.of(2026, 2, 13), 2).value()).isEqualTo("2026-02-24");
        assertThat(workingDays.after(LocalDate.of(2026, 9, 30), 3).value()).isEqualTo("2026-10-10");
    }

    @Test
    void saysThatAYearIsNotPublishedInsteadOfFailing() {
        CalendarAnswer<LocalDate> answer = workingDays.after(LocalDate.of(2026, 12, 25), 15);

        assertThat(answer.isCertain()).isFalse();
        assertThat(answer.sentence()).isEqualTo("2027 年放假安排尚未公布");
        assertThat(answer.text()).isEqualTo("2027-01-15（暂定：2027 年放假安排尚未公布）");
    }

    @Test
    void countsCalendarDaysIntoAnUnpublishedYearWithCertainty() {
        LocalDate start = LocalDate.of(2026, 12, 25);

        assertThat(deadlines.after(start, 15, PolicyUnit.DAYS))
                .isEqualTo(new CalendarAnswer.Known<>(LocalDate.of(2027, 1, 9)));
        assertThat(deadlines.after(start, 15, PolicyUnit.WORKING_DAYS).isCertain())
                .isFalse();
        assertThat(deadlines.after(start, 12, PolicyUnit.MONTHS).text()).isEqualTo("2027-12-25");
    }

    @Test
    void tellsWhichNoticeAYearComesFrom() {
        assertThat(sql.number("SELECT COUNT(*) FROM property_calendar_year WHERE notice LIKE '%部分节假日安排的通知%'"))
                .isEqualTo(8);
    }
}
