package cn.changxiao.billing.books;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.money.Money;
import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Random lives of a manager's books: bills, adjustments, payments, releases, refunds, suspense and statement lines. */
class EveryFenTest {

    private static final int SEEDS = 1_000;
    private static final int STEPS = 40;

    @Test
    void whatIsBilledIsReversedAllocatedOrOpenAndEveryFenReceivedIsSomewhere() {
        Map<RandomBooks.Step, Integer> done = new EnumMap<>(RandomBooks.Step.class);
        for (long seed = 1; seed <= SEEDS; seed++) {
            RandomBooks random = new RandomBooks(new Random(seed));
            for (int step = 1; step <= STEPS; step++) {
                random.step().ifPresent(each -> done.merge(each, 1, Integer::sum));
                requireBalanced(random, "seed %d, step %d".formatted(seed, step));
            }
        }
        System.out.printf("%d seeds of %d steps: %s%n", SEEDS, STEPS, done);
        assertThat(done.keySet()).containsExactlyInAnyOrder(RandomBooks.Step.values());
    }

    @Test
    void theOrderOfPaymentsAndOfStatementLinesChangesNoTotal() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Totals inOrder = totals(seed, 0);

            for (long order = 1; order <= 3; order++) {
                assertThat(totals(seed, order))
                        .as("seed %d, order %d", seed, order)
                        .isEqualTo(inOrder);
            }
        }
    }

    /** The same life up to a point, then the same payments and lines in another order. */
    private static Totals totals(long seed, long order) {
        RandomBooks random = new RandomBooks(new Random(seed));
        for (int step = 0; step < STEPS; step++) {
            random.step();
        }
        random.anyOrder(order == 0 ? list -> {} : list -> Collections.shuffle(list, new Random(seed * 10 + order)));
        PureBooks books = random.books();
        Map<Long, Money> open = new TreeMap<>();
        books.items.forEach((key, item) -> open.merge(key.unit(), item.open(), Money::plus));
        books.credit.values().removeIf(Money::isZero);
        return new Totals(
                open, Map.copyOf(books.credit), books.allocated(), Money.sum(books.suspense.values()), books.received);
    }

    private static void requireBalanced(RandomBooks random, String where) {
        PureBooks books = random.books();
        Map<Object, Money> rest = new HashMap<>();
        books.items.forEach((key, item) ->
                rest.put(key, item.amount().minus(books.allocated(key)).minus(item.open())));
        assertThat(rest.values()).as("of each item, %s", where).allMatch(Money::isZero);
        assertThat(books.items.values()).as(where).noneMatch(item -> item.open().isNegative());
        assertThat(random.billed().minus(random.reversed()).minus(books.allocated()))
                .as("bills − reversals − allocations = open, %s", where)
                .isEqualTo(books.open());
        assertThat(Money.sum(List.of(
                        books.allocated(),
                        Money.sum(books.credit.values()),
                        books.refunded,
                        Money.sum(books.suspense.values()),
                        books.returned)))
                .as("received = allocated + credit + refunded + suspense + returned, %s", where)
                .isEqualTo(books.received);
        assertThat(books.credit.values()).as(where).noneMatch(Money::isNegative);
    }

    private record Totals(
            Map<Long, Money> open, Map<Long, Money> credit, Money allocated, Money suspense, Money received) {}
}
