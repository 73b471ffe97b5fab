package cn.changxiao.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class OpenItemsTest {

    private static final BillingMonth JANUARY = BillingMonth.parse("2026-01");
    private static final BillingMonth MARCH = BillingMonth.parse("2026-03");

    @Test
    void paysTheOldestMonthFirst() {
        OpenItems.Paid paid = months(3, 5_818).pay(Money.ofFen(7_000), MARCH);

        assertThat(paid.allocations()).extracting(Allocation::amount).containsExactly(yuan("58.18"), yuan("11.82"));
        assertThat(paid.allocations())
                .extracting(Allocation::settledIn)
                .containsExactly(Optional.of(MARCH), Optional.empty());
        assertThat(paid.left().total()).isEqualTo(Money.ofFen(3 * 5_818 - 7_000));
        assertThat(paid.over()).isEqualTo(Money.ZERO);
    }

    @Test
    void aMonthIsSettledWhenAllItsCountedItemsAre() {
        OpenItems month = new OpenItems(
                List.of(item(FeeItem.PROPERTY_FEE, 100), item(FeeItem.WASTE, 50), item(FeeItem.PARKING, 900)));

        assertThat(month.pay(Money.ofFen(149), MARCH).allocations())
                .extracting(Allocation::settledIn)
                .containsExactly(Optional.empty(), Optional.empty());
        assertThat(month.pay(Money.ofFen(151), MARCH).allocations())
                .extracting(Allocation::settledIn)
                .containsExactly(Optional.empty(), Optional.of(MARCH), Optional.empty());
    }

    @Test
    void aMonthIsSettledInTheLatestMonthOfItsMoneyWhateverTheOrder() {
        OpenItems.Paid late = months(1, 100).pay(Money.ofFen(60), MARCH);
        OpenItems.Paid early = late.left().pay(Money.ofFen(40), JANUARY);

        assertThat(early.allocations()).extracting(Allocation::counted).containsExactly(JANUARY);
        assertThat(early.allocations()).extracting(Allocation::settledIn).containsExactly(Optional.of(MARCH));
    }

    @Test
    void leavesOverWhatIsMoreThanOpen() {
        OpenItems.Paid paid = months(1, 5_818).pay(yuan("100.00"), MARCH);

        assertThat(paid.over()).isEqualTo(yuan("41.82"));
        assertThat(paid.left().pay(yuan("1.00"), MARCH).allocations()).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyFenIsAllocatedOpenOrLeftOver(long seed) {
        RandomGenerator random = new Random(seed);
        OpenItems before = randomItems(random);
        List<Money> payments = IntStream.range(0, random.nextInt(1, 12))
                .mapToObj(i -> Money.ofFen(random.nextLong(1, 20_000)))
                .toList();

        Outcome inOrder = payAll(before, payments);
        List<Money> shuffled = new ArrayList<>(payments);
        Collections.shuffle(shuffled, new Random(seed + 1));
        Outcome otherOrder = payAll(before, shuffled);

        Money received = Money.sum(payments);
        assertThat(inOrder.allocated().plus(inOrder.open().total()))
                .as("bills = allocations + open, seed %d", seed)
                .isEqualTo(before.total());
        assertThat(inOrder.allocated().plus(inOrder.over()))
                .as("receipts = allocations + over, seed %d", seed)
                .isEqualTo(received);
        assertThat(otherOrder.open()).as("order does not matter, seed %d", seed).isEqualTo(inOrder.open());
        assertThat(otherOrder.settled()).as("seed %d", seed).isEqualTo(inOrder.settled());
    }

    static IntStream seeds() {
        return IntStream.range(0, 1_000);
    }

    private static Outcome payAll(OpenItems items, List<Money> payments) {
        OpenItems open = items;
        Money allocated = Money.ZERO;
        Money over = Money.ZERO;
        long settled = 0;
        for (Money payment : payments) {
            OpenItems.Paid paid = open.pay(payment, MARCH);
            open = paid.left();
            allocated = allocated.plus(Money.sum(
                    paid.allocations().stream().map(Allocation::amount).toList()));
            over = over.plus(paid.over());
            settled += paid.allocations().stream()
                    .filter(allocation -> allocation.settledIn().isPresent())
                    .count();
        }
        return new Outcome(open, allocated, over, settled);
    }

    private static OpenItems randomItems(RandomGenerator random) {
        List<OpenItem> items = new ArrayList<>();
        BillingMonth month = JANUARY;
        for (int i = random.nextInt(0, 30); i > 0; i--) {
            for (FeeItem item : FeeItem.values()) {
                if (random.nextInt(3) > 0) {
                    items.add(new OpenItem(
                            1, month, item, 0, i, 9, Money.ofFen(random.nextLong(0, 9_000)), month, false));
                }
            }
            month = month.plus(1);
        }
        return new OpenItems(items);
    }

    private static OpenItems months(int count, long fen) {
        return new OpenItems(IntStream.range(0, count)
                .mapToObj(i -> new OpenItem(
                        1, JANUARY.plus(i), FeeItem.PROPERTY_FEE, 0, i, 9, Money.ofFen(fen), JANUARY.plus(i), false))
                .toList());
    }

    private static OpenItem item(FeeItem item, long fen) {
        return new OpenItem(1, JANUARY, item, 0, 1, 9, Money.ofFen(fen), JANUARY, false);
    }

    private static Money yuan(String text) {
        return Money.parse(text);
    }

    private record Outcome(OpenItems open, Money allocated, Money over, long settled) {}
}
