package cn.changxiao.billing.collection.asof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class MonthAsOfTest {

    private static final int SEEDS = 1_000;

    /** From before anything is recorded until after everything is, cut-off included. */
    @Test
    void everyDayAsKnownThenAndNowIsWhatBruteForceSays() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            MonthRows rows = RandomMonth.of(seed);
            for (LocalDate day : RandomMonth.days()) {
                for (Knowledge knowledge : Knowledge.values()) {
                    assertThat(new MonthAsOf(rows, day).totals(knowledge))
                            .as("seed %d, %s, %s", seed, day, knowledge)
                            .isEqualTo(BruteForce.totals(rows, day, knowledge));
                }
            }
        }
    }

    @Test
    void whatWasKnownThenIsNotChangedByWhateverIsRecordedLater() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            MonthRows rows = RandomMonth.of(seed);
            for (LocalDate day : RandomMonth.days()) {
                MonthRows recordedByThen = RandomMonth.recordedBy(rows, day);
                assertThat(withoutEmpty(new MonthAsOf(rows, day).totals(Knowledge.KNOWN_THEN)))
                        .as("seed %d, %s", seed, day)
                        .isEqualTo(withoutEmpty(new MonthAsOf(recordedByThen, day).totals(Knowledge.KNOWN_NOW)));
            }
        }
    }

    @Test
    void whatWasRecordedSinceExplainsTheDifferenceToTheFen() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            MonthRows rows = RandomMonth.of(seed);
            for (LocalDate day : RandomMonth.days()) {
                MonthAsOf asOf = new MonthAsOf(rows, day);
                CollectionTotals then = sum(asOf, Knowledge.KNOWN_THEN);
                CollectionTotals now = sum(asOf, Knowledge.KNOWN_NOW);
                RecordedSince since =
                        asOf.recordedSince().values().stream().reduce(RecordedSince.NOTHING, RecordedSince::plus);
                assertThat(List.of(
                                now.due().minus(then.due()),
                                received(now).minus(received(then)),
                                now.arrears().minus(then.arrears())))
                        .as("seed %d, %s", seed, day)
                        .containsExactly(
                                since.billed().plus(since.lowered()),
                                since.received().plus(since.takenBack()),
                                since.arrears());
            }
        }
    }

    @Test
    void aMonthThatHasNotBegunHasNoFigures() {
        MonthRows rows =
                new MonthRows(BillingMonth.parse("2026-03"), List.of(), List.of(), List.of(), Map.of(), List.of());

        assertThatThrownBy(() -> new MonthAsOf(rows, LocalDate.of(2026, 2, 28)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CollectionTotals sum(MonthAsOf asOf, Knowledge knowledge) {
        return asOf.totals(knowledge).values().stream().reduce(CollectionTotals.NONE, CollectionTotals::plus);
    }

    private static Money received(CollectionTotals totals) {
        return totals.onTime().plus(totals.late()).plus(totals.recovered());
    }

    private static Map<Place, CollectionTotals> withoutEmpty(Map<Place, CollectionTotals> totals) {
        Map<Place, CollectionTotals> some = new TreeMap<>(totals);
        some.values().removeIf(CollectionTotals.NONE::equals);
        return some;
    }
}
