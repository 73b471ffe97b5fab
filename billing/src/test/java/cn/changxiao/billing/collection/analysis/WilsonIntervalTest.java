package cn.changxiao.billing.collection.analysis;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.money.Rate;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WilsonIntervalTest {

    /** By hand with z² = 3.841459: (x + z²/2 ± z·√(x(n−x)/n + z²/4)) ÷ (n + z²), rounded outwards. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            # paid, due, from, to in parts per million
                0,   10,      0, 277533
               10,   10, 722467, 1000000
                1,    1, 206549, 1000000
               50,  100, 403831, 596169
               90,  100, 825633, 944774
            """)
    void theIntervalIsThatOfTheTextbook(long paid, long due, long low, long high) {
        WilsonInterval interval = WilsonInterval.of(new Rate(paid, due));

        assertThat(interval.lowPpm()).isBetween(low - 3, low + 3);
        assertThat(interval.highPpm()).isBetween(high - 3, high + 3);
    }

    @Test
    void theIntervalHoldsTheShareAndNarrowsWithTheCount() {
        Random random = new Random(20261121);
        for (int i = 0; i < 1_000; i++) {
            long due = 1L + random.nextInt(5_000);
            long paid = random.nextLong(due + 1);
            WilsonInterval few = WilsonInterval.of(new Rate(paid, due));
            WilsonInterval many = WilsonInterval.of(new Rate(paid * 10, due * 10));

            assertThat(few.lowPpm()).as("%d of %d", paid, due).isLessThanOrEqualTo(paid * 1_000_000 / due);
            assertThat(few.highPpm()).as("%d of %d", paid, due).isGreaterThanOrEqualTo(paid * 1_000_000 / due);
            assertThat(many.highPpm() - many.lowPpm())
                    .as("%d of %d", paid, due)
                    .isLessThan(few.highPpm() - few.lowPpm());
        }
    }

    @Test
    void nothingCountedHasNoInterval() {
        assertThatThrownBy(() -> WilsonInterval.of(new Rate(0, 0))).isInstanceOf(IllegalArgumentException.class);
    }
}
