package cn.changxiao.billing.collection.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class VintageCurveTest {

    private static final LocalDate BEGIN = LocalDate.of(2026, 1, 5);

    @Test
    void eachPointHoldsWhatCameUpToTheEndOfItsDay() {
        VintageCurve curve = curve(BEGIN.plusYears(2), Map.of(0, 1_000L, 7, 500L, 8, 250L, 30, 50L, 40, -300L));

        assertThat(curve.points())
                .extracting(point -> point.days() + " " + point.collected().fen())
                .containsExactly(
                        "0 1000", "7 1500", "15 1750", "30 1800", "60 1500", "90 1500", "180 1500", "365 1500");
        assertThat(curve.share(curve.points().get(3)).percent(2)).isEqualTo("90.00%");
    }

    @Test
    void theCurveEndsWhereTheDayIsNotOver() {
        assertThat(curve(BEGIN.plusDays(15), Map.of()).points()).hasSize(2);
        assertThat(curve(BEGIN.plusDays(16), Map.of()).points()).hasSize(3);
        assertThat(curve(BEGIN, Map.of()).points()).isEmpty();
    }

    private static VintageCurve curve(LocalDate today, Map<Integer, Long> fen) {
        TreeMap<Integer, Money> collected = new TreeMap<>();
        fen.forEach((day, amount) -> collected.put(day, Money.ofFen(amount)));
        return VintageCurve.of(BillingMonth.parse("2026-01"), Money.ofFen(2_000), BEGIN, collected, today);
    }
}
