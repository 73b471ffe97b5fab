package cn.changxiao.billing.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.CollectionChanges;
import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.CompoundMonth;
import cn.changxiao.billing.collection.HouseholdMonth;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AllocatedTest {

    private static final BillingMonth JANUARY = BillingMonth.parse("2026-01");
    private static final BillingMonth MARCH = BillingMonth.parse("2026-03");

    @ParameterizedTest
    @CsvSource(textBlock = """
            0     |
            1     | 1
            30    | 30
            31    | 30 1
            100   | 30 50 20
            101   | 30 50 20
            99999 | 30 50 20
            """, delimiter = '|')
    void takesTheNewestFirstAndNeverMoreThanIsThere(long amount, String expected) {
        List<Allocated> newestFirst = List.of(allocated(30), allocated(50), allocated(20));

        List<Allocated> taken = Allocated.upTo(Money.ofFen(amount), newestFirst);

        List<Money> parts = expected == null
                ? List.of()
                : Arrays.stream(expected.split(" "))
                        .map(fen -> Money.ofFen(Long.parseLong(fen)))
                        .toList();
        assertThat(taken).extracting(Allocated::amount).isEqualTo(parts);
    }

    @Test
    void leavesTheMonthInWhichItCountedSoThatTotalsNet() {
        Allocated late = allocated(30).of(Money.ofFen(12));

        CollectionChanges changes = new CollectionChanges();
        late.takeBackFrom(changes);

        CollectionTotals january = changes.months().get(new CompoundMonth(9, JANUARY));
        CollectionTotals march = changes.months().get(new CompoundMonth(9, MARCH));
        assertThat(january.late()).isEqualTo(Money.ofFen(-12));
        assertThat(march.recovered()).isEqualTo(Money.ofFen(-12));
        assertThat(january.householdsLate()).isZero();
    }

    @Test
    void cannotStandForNothing() {
        assertThatThrownBy(() -> allocated(0)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Allocated allocated(long fen) {
        return new Allocated(
                7,
                new OpenItemKey(1, JANUARY, FeeItem.PROPERTY_FEE, 0),
                3,
                new HouseholdMonth(1, JANUARY),
                9,
                4,
                MARCH,
                MARCH.firstDay(),
                MARCH,
                Money.ofFen(fen));
    }
}
