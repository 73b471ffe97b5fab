package cn.changxiao.billing.collection.effect;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.effect.CompoundEvents.Agreement;
import cn.changxiao.billing.collection.effect.CompoundEvents.Compound;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.money.Rate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BeforeAfterTest {

    private static final BillingMonth FIRST = BillingMonth.parse("2025-01");
    private static final BillingMonth LAST = BillingMonth.parse("2026-06");

    private final Map<Long, String> streets = new HashMap<>();
    private final Map<Long, Map<BillingMonth, CollectionTotals>> months = new HashMap<>();

    @Test
    void onlyAnotherManagerIsAChange() {
        List<CompoundEvent> changes = CompoundEvents.managerChanges(
                List.of(
                        agreement(1, 10, "2024-01-01"),
                        agreement(1, 10, "2025-01-01"),
                        agreement(1, 11, "2025-07-01"),
                        agreement(2, 10, "2024-01-01")),
                Map.of(1L, new Compound(1, "小区1", "A"), 2L, new Compound(2, "小区2", "A")));

        assertThat(changes)
                .extracting(change -> change.compound() + " " + change.on() + " " + change.what())
                .containsExactly("1 2025-07-01 单位10 → 单位11");
    }

    @Test
    void aMonthThatTheEventFellWithinCountsOnNeitherSide() {
        assertThat(change(1, "2025-07-01").monthsAfter()).containsExactlyElementsOf(months("2025-07", "2025-12"));
        assertThat(change(1, "2025-07-02").monthsAfter()).containsExactlyElementsOf(months("2025-08", "2026-01"));
        assertThat(change(1, "2025-07-02").monthsBefore()).containsExactlyElementsOf(months("2025-01", "2025-06"));
    }

    /** 60 % to 80 % while three others went from 70 % to 75 %: 15 points more. One that was renovated then is left out. */
    @Test
    void theEffectIsWhatMovedMoreThanElsewhere() {
        compound(1, "A", 60, 80);
        compound(2, "A", 70, 75);
        compound(3, "A", 70, 75);
        compound(4, "A", 70, 75);
        compound(5, "A", 10, 100);
        compound(6, "B", 10, 100);
        CompoundEvent change = change(1, "2025-07-01");
        CompoundEvent elsewhere = event(EventKind.RENOVATION, 5, "2025-09-15");

        BeforeAfter row = BeforeAfter.of(change, List.of(change, elsewhere), streets, months, LAST);

        assertThat(row.others()).isEqualTo(3);
        assertThat(row.effectPpm()).isEqualTo(150_000);
        assertThat(row.isOver()).isTrue();
        assertThat(row.isSmallSample(60)).isFalse();
        assertThat(row.isSmallSample(61)).isTrue();
    }

    @Test
    void nothingToCompareWithIsSaid() {
        compound(1, "A", 60, 80);
        compound(2, "A", 70, 75);
        CompoundEvent alone = change(1, "2025-07-01");
        CompoundEvent late = change(2, "2026-02-01");

        assertThat(BeforeAfter.of(alone, List.of(alone, change(2, "2025-06-30")), streets, months, LAST)
                        .isComparable())
                .isFalse();
        BeforeAfter running = BeforeAfter.of(late, List.of(late), streets, months, LAST);
        assertThat(running.isOver()).isFalse();
        assertThat(running.isSmallSample(1)).isTrue();
    }

    /** By amount 40 % to 80 % beside 70 % to 75 %; by households 24 to 48 of 60 beside 126 of 180 both times. */
    @ParameterizedTest
    @EnumSource(EventKind.class)
    void everyKindIsComparedAlikeAndSaysWhatElseHappened(EventKind kind) {
        compound(1, "A", 40, 80);
        compound(2, "A", 70, 75);
        compound(3, "A", 70, 75);
        compound(4, "A", 70, 75);
        CompoundEvent event = event(kind, 1, "2025-07-01");
        CompoundEvent renovation = event(EventKind.RENOVATION, 1, "2025-05-20");
        CompoundEvent longAgo = event(EventKind.BUNDLING, 1, "2024-12-31");

        BeforeAfter row = BeforeAfter.of(event, List.of(event, renovation, longAgo), streets, months, LAST);

        assertThat(row.effectPpm()).isEqualTo(350_000);
        assertThat(row.besides()).containsExactly(EventKind.RENOVATION);
        assertThat(row.byHouseholds()).contains(new EffectInterval(400_000, 203_304, 569_084));
    }

    /**
     * By hand from the formula: four Wilson intervals, then the root of the squares of their halves, outwards. In the first
     * row these are 502,002–690,599; 711,170–866,634; 645,882–749,061; 698,048–795,631.
     */
    @ParameterizedTest
    @CsvSource({
        " 60, 100,  80, 100,  210,  300,  225,  300, 150000,   4707, 288383",
        "  0,  60,  30,  60,   90,  180,   90,  180, 500000, 329378, 659659",
        " 60,  60,  60,  60,  180,  180,  180,  180,      0, -63698,  63698",
        "240, 600, 480, 600, 1260, 1800, 1350, 1800, 350000, 290260, 406850"
    })
    void theIntervalNarrowsWithTheHouseholds(
            long was,
            long ofWas,
            long is,
            long ofIs,
            long a,
            long ofA,
            long b,
            long ofB,
            long effect,
            long low,
            long high) {
        EffectInterval interval =
                EffectInterval.of(new Rate(was, ofWas), new Rate(is, ofIs), new Rate(a, ofA), new Rate(b, ofB));

        assertThat(interval).isEqualTo(new EffectInterval(effect, low, high));
        assertThat(interval.includesNothing()).isEqualTo(effect == 0);
    }

    /** Ten households and 100 yuan a month from January 2025 to June 2026; the rate changes with July 2025. */
    private void compound(long id, String street, int before, int after) {
        streets.put(id, street);
        Map<BillingMonth, CollectionTotals> totals = new HashMap<>();
        for (BillingMonth month : FIRST.to(LAST)) {
            int percent = month.isAfter(BillingMonth.parse("2025-06")) ? after : before;
            totals.put(
                    month,
                    new CollectionTotals(
                            Money.ofYuan(100),
                            Money.ofYuan(percent),
                            Money.ZERO,
                            Money.ZERO,
                            Money.ZERO,
                            10,
                            percent / 10,
                            0));
        }
        months.put(id, totals);
    }

    private static CompoundEvent change(long compound, String on) {
        return event(EventKind.MANAGER_CHANGE, compound, on);
    }

    private static CompoundEvent event(EventKind kind, long compound, String on) {
        return new CompoundEvent(kind, compound, "小区" + compound, "A", LocalDate.parse(on), "旧 → 新");
    }

    private static Agreement agreement(long compound, long manager, String from) {
        return new Agreement(compound, manager, "单位" + manager, LocalDate.parse(from));
    }

    private static List<BillingMonth> months(String first, String last) {
        return new ArrayList<>(BillingMonth.parse(first).to(BillingMonth.parse(last)));
    }
}
