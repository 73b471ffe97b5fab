package cn.changxiao.handover.facility;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutyTest {

    @ParameterizedTest(name = "{0} of {1}, {2}: {3}")
    @CsvSource(textBlock = """
            POWER, OPERATOR_OWNED,  OUTSIDE_METER, OPERATOR_KEEPS
            POWER, OWNERS_COMMON,   OUTSIDE_METER, TRANSFER_BY_LAW
            POWER, OWNERS_COMMON,   INSIDE_METER,  OWNERS_KEEP
            WATER, FORMER_EMPLOYER, OUTSIDE_METER, TRANSFER_BY_LAW
            GAS,   UNKNOWN,         OUTSIDE_METER, TRANSFER_BY_LAW
            LIFT,  OWNERS_COMMON,   OUTSIDE_METER, OWNERS_KEEP
            FIRE,  GOVERNMENT,      OUTSIDE_METER, OWNERS_KEEP
            """)
    void followsFromTheOwnerBeforeTheWorks(
            FacilityClass facilityClass, OwnerBefore before, MeterBoundary boundary, Duty expected) {
        assertThat(Duty.of(facilityClass, before, boundary)).isEqualTo(expected);
    }
}
