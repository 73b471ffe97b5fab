package cn.changxiao.property.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class RateTest {

    @Test
    void nothingDueIsNeitherZeroNorAHundredPerCent() {
        Rate nothingDue = new Rate(0, 0);

        assertThat(nothingDue.isDefined()).isFalse();
        assertThat(nothingDue.percent(2)).isEqualTo("—");
        assertThat(nothingDue.isAtLeast(0)).isFalse();
    }

    @Test
    void isNeverRoundedUpToAHundred() {
        assertThat(new Rate(99_999, 100_000).percent(2)).isEqualTo("99.99%");
        assertThat(new Rate(2, 3).percent(1)).isEqualTo("66.6%");
    }

    @Test
    void comparesExactlyWithATarget() {
        assertThat(new Rate(9, 10).isAtLeast(900_000)).isTrue();
        assertThat(new Rate(899_999_999_999L, 1_000_000_000_000L).isAtLeast(900_000))
                .isFalse();
    }

    @Test
    void refusesANegativeWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Rate(1, -1));
    }

    @Test
    void keepsBothNumbersAndEqualsOnlyTheSame() {
        Rate rate = new Rate(2, 4);

        assertThat(rate.part()).isEqualTo(2);
        assertThat(rate.whole()).isEqualTo(4);
        assertThat(rate).isEqualTo(new Rate(2, 4)).isNotEqualTo(new Rate(1, 2));
    }
}
