package cn.changxiao.property.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.changxiao.property.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AreaTest {

    @Test
    void holdsHundredthsOfASquareMetre() {
        assertThat(Area.parse("89.5").hundredths()).isEqualTo(8950);
        assertThat(Area.parse("89.50")).hasToString("89.50");
        assertThat(Area.parse("1").plus(Area.ofHundredths(1))).hasToString("1.01");
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "89.505", "九十", "1e12"})
    void refusesWhatIsNoArea(String text) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Area.parse(text));
    }
}
