package cn.changxiao.property.mapping;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import cn.changxiao.property.estate.Coordinates;
import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DatumTest {

    /** A metre on the ground, about; what BD-09 itself loses when it is taken back. */
    private static final BigDecimal METRE = new BigDecimal("0.00001");

    // WGS-84 first, then the same point shifted twice by the published formulae.
    @ParameterizedTest
    @CsvSource(textBlock = """
                    116.397389, 39.908722, 116.403632553, 39.910125476, 116.410005415, 39.916465109
                    117.000000, 36.650000, 117.005840312, 36.650251961, 117.012244786, 36.656589614
                    105.571331, 30.513311, 105.574743514, 30.510525438, 105.581240220, 30.516608847
                    121.473700, 31.230400, 121.478223059, 31.228457738, 121.484781469, 31.234310594
                    """)
    void takesBothShiftsBack(
            BigDecimal east,
            BigDecimal north,
            BigDecimal gcjEast,
            BigDecimal gcjNorth,
            BigDecimal bdEast,
            BigDecimal bdNorth) {
        assertNear(Datum.WGS_84.toWgs84(east, north), east, north);
        assertNear(Datum.GCJ_02.toWgs84(gcjEast, gcjNorth), east, north);
        assertNear(Datum.BD_09.toWgs84(bdEast, bdNorth), east, north);
    }

    private static void assertNear(Coordinates point, BigDecimal east, BigDecimal north) {
        assertThat(point.longitude()).isCloseTo(east, within(METRE));
        assertThat(point.latitude()).isCloseTo(north, within(METRE));
    }
}
