package cn.changxiao.billing.collection.rollup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RollupPathTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "STREET:510903001",
                "COUNTY:510903,MANAGER:17,MANAGEMENT_MODE:FALLBACK",
                "COMPOUND:5,BUILDING:6,FEE_ITEM:1",
                "COMMUNITY:NONE,BUILT:IN_1980S",
                "BUNDLE:7,COMPOUND:5",
                "BUNDLE:NONE"
            })
    void readsWhatItWrites(String text) {
        assertThat(RollupPath.parse(text)).hasToString(text);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "STREET",
                "STREET:",
                ":5",
                "ROAD:5",
                "STREET:51090a",
                "COMPOUND:NONE",
                "COMPOUND:5,COMPOUND:6",
                "BUILDING:6",
                "STREET:510903001,",
                "BUILT:x' OR 1=1",
                "MANAGER:9999999999999999999999"
            })
    void refusesWhatIsNoPath(String text) {
        assertThatThrownBy(() -> RollupPath.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void knowsItsNarrowestPlace() {
        RollupPath path = RollupPath.parse("COMPOUND:5,COUNTY:510903,MANAGER:7");

        assertThat(path.place()).contains(new RollupStep(RollupLevel.COMPOUND, "5"));
        assertThat(path.jurisdiction()).isEqualTo("510903");
    }

    @ParameterizedTest
    @CsvSource({
        "0, NONE",
        "1979, BEFORE_1980",
        "1980, IN_1980S",
        "1989, IN_1980S",
        "1990, IN_1990S",
        "2009, IN_2000S",
        "2010, SINCE_2010",
        "2024, SINCE_2010"
    })
    void bandsBeginWithRoundYears(int year, YearBand band) {
        assertThat(YearBand.of(year)).isEqualTo(band);
    }
}
