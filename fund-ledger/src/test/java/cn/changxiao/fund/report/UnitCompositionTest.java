package cn.changxiao.fund.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.money.Money;
import java.util.Random;
import org.junit.jupiter.api.Test;

class UnitCompositionTest {

    @Test
    void takesRepairsFromTheEarningsFirst() {
        UnitComposition unit = of(10_400, 500, 100);

        assertThat(unit.paidIn()).isEqualTo(Money.ofFen(10_000));
        assertThat(unit.income()).isEqualTo(Money.ofFen(400));
        assertThat(unit.principal()).isEqualTo(Money.ofFen(10_000));
    }

    @Test
    void thenFromWhatWasPaidIn() {
        UnitComposition unit = of(7_500, 500, 3_000);

        assertThat(unit.paidIn()).isEqualTo(Money.ofFen(10_000));
        assertThat(unit.income()).isEqualTo(Money.ZERO);
        assertThat(unit.principal()).isEqualTo(Money.ofFen(7_500));
    }

    @Test
    void alwaysMakesTheBalanceOfTwoPartsThatAreNotNegative() {
        for (int seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            UnitComposition unit = of(random.nextInt(1_000), random.nextInt(1_000), random.nextInt(1_000));

            assertThat(unit.principal().plus(unit.income())).as("seed %d", seed).isEqualTo(unit.balance());
            assertThat(unit.principal().isNegative() || unit.income().isNegative())
                    .as("seed %d", seed)
                    .isFalse();
        }
    }

    private static UnitComposition of(long balance, long earned, long used) {
        return new UnitComposition(Money.ofFen(balance), Money.ofFen(earned), Money.ofFen(used));
    }
}
