package cn.changxiao.fund.establish;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class InstalmentsTest {

    private static final LocalDate FIRST = LocalDate.of(2027, 1, 31);
    private static final int SEEDS = 1_000;

    @Test
    void theEarlierOnesTakeTheFenLeftOverAndMonthsEndWhereTheyEnd() {
        List<Instalments.Part> parts = new Instalments(3, FIRST, 1).of(Money.ofFen(100));

        assertThat(parts)
                .containsExactly(
                        new Instalments.Part(1, FIRST, Money.ofFen(34)),
                        new Instalments.Part(2, LocalDate.of(2027, 2, 28), Money.ofFen(33)),
                        new Instalments.Part(3, LocalDate.of(2027, 3, 31), Money.ofFen(33)));
    }

    @Test
    void whatIsOverdueIsWhatWasDueAndHasNotCome() {
        Instalments instalments = new Instalments(2, FIRST, 6);
        DepositDemand demand =
                new DepositDemand(new UnitId(1), "1幢101", new Area(8_000), Money.ofFen(101), Money.ofFen(50));

        assertThat(demand.overdue(instalments, FIRST.minusDays(1))).isEqualTo(Money.ZERO);
        assertThat(demand.overdue(instalments, FIRST)).isEqualTo(Money.ofFen(1));
        assertThat(demand.overdue(instalments, FIRST.plusMonths(6))).isEqualTo(Money.ofFen(51));
    }

    @Test
    void theirSumIsTheDemandForAnyDemandAndCount() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Money demand = Money.ofFen(random.nextInt(10_000_000));
            Instalments instalments = new Instalments(1 + random.nextInt(36), FIRST, 1 + random.nextInt(12));

            List<Instalments.Part> parts = instalments.of(demand);

            assertThat(Money.sum(parts.stream().map(Instalments.Part::amount).toList()))
                    .as("seed %d", seed)
                    .isEqualTo(demand);
            assertThat(instalments.dueBy(demand, parts.get(parts.size() - 1).due()))
                    .as("seed %d", seed)
                    .isEqualTo(demand);
        }
    }

    @Test
    void noneOrTooManyAreRefused() {
        assertThatThrownBy(() -> new Instalments(0, FIRST, 1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Instalments(37, FIRST, 1)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Instalments(2, FIRST, 0)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Instalments(2, FIRST, 13)).isInstanceOf(InvalidValue.class);
    }
}
