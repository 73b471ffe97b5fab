package cn.changxiao.handover.warranty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.time.MonthDay;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WarrantyPeriodTest {

    @ParameterizedTest(name = "{1} years from {0} end on {2}")
    @CsvSource({"2024-10-30, 5, 2029-10-30", "2024-02-29, 2, 2026-02-28", "2024-02-29, 4, 2028-02-29"})
    void yearsEndOnTheSameDay(LocalDate acceptedOn, long years, LocalDate expected) {
        assertThat(new WarrantyPeriod.Years(years).endAfter(acceptedOn)).isEqualTo(expected);
    }

    @ParameterizedTest(name = "accepted {0}: two seasons end before {1}")
    @CsvSource({
        "2024-10-30, 2026-03-16",
        "2024-11-15, 2026-03-16",
        "2024-11-16, 2027-03-16",
        "2025-01-10, 2027-03-16",
        "2025-06-01, 2027-03-16"
    })
    void seasonsCountOnlyFromTheirBeginning(LocalDate acceptedOn, LocalDate expected) {
        WarrantyPeriod twoSeasons = new WarrantyPeriod.HeatingSeasons(2, MonthDay.of(11, 15), MonthDay.of(3, 15));

        assertThat(twoSeasons.endAfter(acceptedOn)).isEqualTo(expected);
    }

    @Test
    void refusesAPeriodOfNothing() {
        assertThatThrownBy(() -> new WarrantyPeriod.Years(0)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void coversTheFirstDayAndNotTheDayOfItsEnd() {
        WarrantyCover cover = new WarrantyCover(
                ComponentKind.EXTERNAL_WALL, LocalDate.of(2024, 10, 30), LocalDate.of(2029, 10, 30), "项目", "第40条");

        assertThat(cover.holdsOn(LocalDate.of(2024, 10, 29))).isFalse();
        assertThat(cover.holdsOn(LocalDate.of(2024, 10, 30))).isTrue();
        assertThat(cover.holdsOn(LocalDate.of(2029, 10, 29))).isTrue();
        assertThat(cover.holdsOn(LocalDate.of(2029, 10, 30))).isFalse();
    }
}
