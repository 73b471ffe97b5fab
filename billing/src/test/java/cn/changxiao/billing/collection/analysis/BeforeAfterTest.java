package cn.changxiao.billing.collection.analysis;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BeforeAfterTest {

    private static final BillingMonth FIRST = BillingMonth.parse("2025-01");
    private static final BillingMonth LAST = BillingMonth.parse("2026-06");

    private final Map<Long, String> streets = new HashMap<>();
    private final Map<Long, Map<BillingMonth, CollectionTotals>> months = new HashMap<>();

    @Test
    void onlyAnotherManagerIsAChange() {
        List<ManagerChange> changes = ManagerChange.among(List.of(
                agreement(1, 10, "2024-01-01"),
                agreement(1, 10, "2025-01-01"),
                agreement(1, 11, "2025-07-01"),
                agreement(2, 10, "2024-01-01")));

        assertThat(changes)
                .extracting(change -> change.compound() + " " + change.on())
                .containsExactly("1 2025-07-01");
    }

    @Test
    void aMonthThatTheManagerBeganWithinCountsOnNeitherSide() {
        assertThat(change(1, "2025-07-01").monthsAfter()).containsExactlyElementsOf(months("2025-07", "2025-12"));
        assertThat(change(1, "2025-07-02").monthsAfter()).containsExactlyElementsOf(months("2025-08", "2026-01"));
        assertThat(change(1, "2025-07-02").monthsBefore()).containsExactlyElementsOf(months("2025-01", "2025-06"));
    }

    /** 60 % to 80 % while three others went from 70 % to 75 %: 15 points more. One that changed too is left out. */
    @Test
    void theEffectIsWhatMovedMoreThanElsewhere() {
        compound(1, "A", 60, 80);
        compound(2, "A", 70, 75);
        compound(3, "A", 70, 75);
        compound(4, "A", 70, 75);
        compound(5, "A", 10, 100);
        compound(6, "B", 10, 100);
        ManagerChange change = change(1, "2025-07-01");

        BeforeAfter row = BeforeAfter.of(change, List.of(change, change(5, "2025-09-15")), streets, months, LAST);

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
        ManagerChange alone = change(1, "2025-07-01");
        ManagerChange late = change(2, "2026-02-01");

        assertThat(BeforeAfter.of(alone, List.of(alone, change(2, "2025-06-30")), streets, months, LAST)
                        .isComparable())
                .isFalse();
        BeforeAfter running = BeforeAfter.of(late, List.of(late), streets, months, LAST);
        assertThat(running.isOver()).isFalse();
        assertThat(running.isSmallSample(1)).isTrue();
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
                            Money.ofYuan(100), Money.ofYuan(percent), Money.ZERO, Money.ZERO, Money.ZERO, 10, 0, 0));
        }
        months.put(id, totals);
    }

    private static ManagerChange change(long compound, String on) {
        return new ManagerChange(compound, "小区" + compound, "A", LocalDate.parse(on), "旧", "新");
    }

    private static ManagerChange.Agreement agreement(long compound, long manager, String from) {
        return new ManagerChange.Agreement(
                compound, "小区" + compound, "A", manager, "单位" + manager, LocalDate.parse(from));
    }

    private static List<BillingMonth> months(String first, String last) {
        return new ArrayList<>(BillingMonth.parse(first).to(BillingMonth.parse(last)));
    }
}
