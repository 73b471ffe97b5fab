package cn.changxiao.billing.collection.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ForecastTest {

    private static final BillingMonth JUNE = BillingMonth.parse("2026-06");

    @Test
    void aSteadyRateStaysAndIsSure() {
        Forecast forecast = Forecast.of(months(70, 70, 70, 70, 70, 70), JUNE, 3);

        assertThat(forecast.months())
                .containsExactly(
                        new ForecastMonth(BillingMonth.parse("2026-07"), 700_000, 700_000, 700_000),
                        new ForecastMonth(BillingMonth.parse("2026-08"), 700_000, 700_000, 700_000),
                        new ForecastMonth(BillingMonth.parse("2026-09"), 700_000, 700_000, 700_000));
    }

    @Test
    void anEvenRiseGoesOnButNotBeyondAHundred() {
        Forecast forecast = Forecast.of(months(84, 87, 90, 93, 96, 99), JUNE, 2);

        assertThat(forecast.months()).extracting(ForecastMonth::expectedPpm).containsExactly(1_000_000L, 1_000_000L);
    }

    /**
     * By hand: five months at 60 % leave level 0.6, trend 0; the sixth at 70 % errs by 0.1, so level 0.64, trend 0.008. Root
     * mean square of the errors 0, 0, 0, 0.1 is 0.05; one step: 0.648 ± 1.959964 × 0.05; two steps: 0.656 ± that × √(1 + 0.48²).
     */
    @Test
    void oneSurpriseMovesLevelTrendAndInterval() {
        Forecast forecast = Forecast.of(months(60, 60, 60, 60, 60, 70), JUNE, 2);

        assertThat(forecast.months())
                .containsExactly(
                        new ForecastMonth(BillingMonth.parse("2026-07"), 648_000, 550_002, 745_998),
                        new ForecastMonth(BillingMonth.parse("2026-08"), 656_000, 547_297, 764_703));
    }

    @Test
    void fiveMonthsAreNoBasisAndMonthsWithoutBillsDoNotCount() {
        List<MonthRate> months = months(70, 70, 70, 70, 70);
        months.add(new MonthRate(JUNE, CollectionTotals.NONE));

        Forecast forecast = Forecast.of(months, JUNE, 3);

        assertThat(forecast.isThere()).isFalse();
        assertThat(forecast.monthsUsed()).isEqualTo(5);
    }

    private static List<MonthRate> months(int... percents) {
        List<MonthRate> months = new ArrayList<>();
        for (int i = 0; i < percents.length; i++) {
            CollectionTotals totals = CollectionTotals.due(Money.ofYuan(100))
                    .plus(new CollectionTotals(
                            Money.ZERO, Money.ofYuan(percents[i]), Money.ZERO, Money.ZERO, Money.ZERO, 0, 0, 0));
            months.add(new MonthRate(BillingMonth.parse("2026-01").plus(i), totals));
        }
        return months;
    }
}
