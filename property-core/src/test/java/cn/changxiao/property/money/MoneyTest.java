package cn.changxiao.property.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import java.math.RoundingMode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MoneyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
                    0      , 0
                    12.34  , 1234
                    -12.34 , -1234
                    7      , 700
                    0.1    , 10
                    1.500  , 150
                    92233720368547758.07  , 9223372036854775807
                    -92233720368547758.07 , -9223372036854775807
                    """)
    void readsYuanToTheFen(String yuan, long fen) {
        assertThat(Money.parse(yuan).fen()).isEqualTo(fen);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234", "0.001", "一百", "", "1,000", "92233720368547758.08", "1e30"})
    void refusesWhatIsNoAmountOfWholeFen(String text) {
        assertThatExceptionOfType(InvalidValue.class).isThrownBy(() -> Money.parse(text));
    }

    @Test
    void refusesToOverflow() {
        Money largest = Money.ofFen(Long.MAX_VALUE);

        assertThatThrownBy(() -> largest.plus(Money.ofFen(1))).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofFen(Long.MIN_VALUE).negated()).isInstanceOf(ArithmeticException.class);
        assertThatThrownBy(() -> Money.ofYuan(Long.MAX_VALUE)).isInstanceOf(ArithmeticException.class);
    }

    @Test
    void roundsOnlyAtTheEndAndAsTold() {
        Money amount = Money.ofFen(100);

        assertThat(amount.times(1, 3, RoundingMode.HALF_UP)).isEqualTo(Money.ofFen(33));
        assertThat(amount.times(2, 3, RoundingMode.HALF_UP)).isEqualTo(Money.ofFen(67));
        assertThat(amount.times(2, 3, RoundingMode.DOWN)).isEqualTo(Money.ofFen(66));
        assertThat(Money.ofFen(Long.MAX_VALUE).times(7, 7, RoundingMode.UNNECESSARY))
                .isEqualTo(Money.ofFen(Long.MAX_VALUE));
    }

    @Test
    void sumsAndCompares() {
        Money sum = Money.sum(List.of(Money.ofFen(5), Money.ofFen(-7), Money.ofYuan(1)));

        assertThat(sum).isEqualTo(Money.ofFen(98));
        assertThat(sum.isMoreThan(Money.ofFen(97))).isTrue();
        assertThat(sum.isMoreThan(Money.ofFen(98))).isFalse();
        assertThat(sum.min(Money.ZERO)).isEqualTo(Money.ZERO);
        assertThat(Money.ZERO.min(sum)).isEqualTo(Money.ZERO);
        assertThat(sum.minus(Money.ofFen(99))).isEqualTo(Money.ofFen(-1)).isLessThan(Money.ZERO);
    }

    @ParameterizedTest
    @CsvSource({"-1, true, false, false", "0, false, true, false", "1, false, false, true"})
    void knowsOnWhichSideOfZeroItIs(long fen, boolean isNegative, boolean isZero, boolean isPositive) {
        Money amount = Money.ofFen(fen);

        assertThat(amount.isNegative()).isEqualTo(isNegative);
        assertThat(amount.isZero()).isEqualTo(isZero);
        assertThat(amount.isPositive()).isEqualTo(isPositive);
    }

    @Test
    void equalsOnlyTheSameAmount() {
        assertThat(Money.ofFen(1)).isNotEqualTo(Money.ofFen(2)).doesNotHaveSameHashCodeAs(Money.ofFen(2));
        assertThat(Money.ofYuan(1)).isEqualTo(Money.ofFen(100)).hasSameHashCodeAs(Money.ofFen(100));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            -5         | -0.05        | -0.05
            0          | 0.00         | 0.00
            99999      | 999.99       | 999.99
            -99999     | -999.99      | -999.99
            100000     | 1000.00      | 1,000.00
            -100000    | -1000.00     | -1,000.00
            99999999   | 999999.99    | 999,999.99
            -99999999  | -999999.99   | -999,999.99
            123456780  | 1234567.80   | 1,234,567.80
            -123456780 | -1234567.80  | -1,234,567.80
            """)
    void showsYuanPlainForFilesAndGroupedForPeople(long fen, String plain, String grouped) {
        assertThat(Money.ofFen(fen)).hasToString(plain);
        assertThat(Money.ofFen(fen).grouped()).isEqualTo(grouped);
    }
}
