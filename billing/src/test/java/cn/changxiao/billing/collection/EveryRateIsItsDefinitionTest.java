package cn.changxiao.billing.collection;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.adjustment.PureLowering;
import cn.changxiao.billing.payment.PureCollecting.Place;
import cn.changxiao.billing.release.OpenItemKey;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.money.Money;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.function.LongPredicate;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

/**
 * Random lives of two managers: bills with and without relief, further bills, payments early, in time, late and too large,
 * refunds, adjustments, waivers and voids. After each step what is kept incrementally is what the definitions say over
 * everything that ever happened.
 */
class EveryRateIsItsDefinitionTest {

    private static final int SEEDS = 1_000;
    private static final int STEPS = 30;
    private static final BillingMonth FIRST = BillingMonth.parse("2025-10");
    private static final int MONTHS = 7;
    private static final List<FeeItem> ITEMS = List.of(FeeItem.PROPERTY_FEE, FeeItem.WASTE, FeeItem.PARKING);

    @Test
    void whateverHappensEveryLevelIsTheBruteForceOfEachDefinition() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            Random random = new Random(seed);
            BruteForce bruteForce = new BruteForce();
            // Two managers share compound 2, as where the manager has changed.
            List<PureManager> managers = List.of(
                    new PureManager(
                            1,
                            Map.of(
                                    1L, new Place(1, 11),
                                    2L, new Place(1, 11),
                                    3L, new Place(1, 12),
                                    4L, new Place(2, 21)),
                            bruteForce),
                    new PureManager(2, Map.of(5L, new Place(2, 21), 6L, new Place(3, 31)), bruteForce));
            for (int step = 1; step <= STEPS; step++) {
                happens(random, managers.get(random.nextInt(2)));
                requireEqual(managers, bruteForce, month(random), "seed %d, step %d".formatted(seed, step));
            }
            for (int i = 0; i <= MONTHS; i++) {
                requireEqual(managers, bruteForce, FIRST.plus(i), "seed %d, at the end".formatted(seed));
            }
        }
    }

    private static void requireEqual(
            List<PureManager> managers, BruteForce bruteForce, BillingMonth month, String where) {
        CollectionTotals all = CollectionTotals.NONE;
        for (int i = 0; i < managers.size(); i++) {
            PureTotals totals = managers.get(i).totals;
            long manager = i + 1L;
            CollectionTotals ofManager = totals.ofCompounds(compound -> true, month);
            all = all.plus(ofManager);
            require(ofManager, bruteForce, month, place -> place.manager() == manager, where + ", manager " + manager);
            for (long compound = 1; compound <= 3; compound++) {
                long same = compound;
                LongPredicate one = each -> each == same;
                require(
                        totals.ofCompounds(one, month),
                        bruteForce,
                        month,
                        place -> place.manager() == manager && place.compound() == same,
                        where + ", compound " + compound + " of manager " + manager);
            }
            for (long building : new long[] {11, 12, 21, 31}) {
                require(
                        totals.ofBuilding(building, month),
                        bruteForce,
                        month,
                        place -> place.manager() == manager && place.building() == building,
                        where + ", building " + building + " of manager " + manager);
                assertThat(totals.dueByItems(building, month))
                        .as("items of building %d, %s", building, where)
                        .isEqualTo(totals.ofBuilding(building, month).due());
            }
        }
        require(all, bruteForce, month, place -> true, where + ", all");
    }

    private static void require(
            CollectionTotals totals,
            BruteForce bruteForce,
            BillingMonth month,
            Predicate<BruteForce.Place> scope,
            String where) {
        for (RateDefinition definition : RateDefinition.values()) {
            assertThat(definition.of(totals))
                    .as("%s of %s, %s", definition, month, where)
                    .isEqualTo(bruteForce.rate(definition, month.number(), scope));
        }
    }

    private static void happens(Random random, PureManager manager) {
        List<Long> units = manager.units();
        long unit = units.get(random.nextInt(units.size()));
        Money amount = Money.ofFen(100L * (1 + random.nextInt(60)));
        switch (random.nextInt(8)) {
            case 0, 1, 2 -> manager.bill(unit, month(random), amounts(random));
            case 3, 4, 5 -> manager.pay(unit, amount, month(random));
            case 6 -> manager.refund(unit, amount);
            default -> lower(random, manager);
        }
    }

    private static void lower(Random random, PureManager manager) {
        List<OpenItemKey> keys = List.copyOf(manager.items.keySet());
        if (keys.isEmpty()) {
            return;
        }
        OpenItemKey key = keys.get(random.nextInt(keys.size()));
        PureManager.Item item = manager.items.get(key);
        if (item == null) {
            return;
        }
        SortedMap<OpenItemKey, PureLowering.Standing> standing = manager.standing(item.bill());
        Money open = Money.sum(
                standing.values().stream().map(PureLowering.Standing::open).toList());
        List<PureLowering.Part> parts = List.of();
        switch (random.nextInt(3)) {
            case 0 -> parts = PureLowering.takeBack(item.bill(), standing);
            case 1 -> parts = open.isPositive() ? PureLowering.waive(item.bill(), standing, part(random, open)) : parts;
            default ->
                parts = item.amount().isPositive()
                        ? PureLowering.adjust(
                                item.bill(), standing, key, item.amount().minus(part(random, item.amount())))
                        : parts;
        }
        manager.lower(key.unit(), parts);
    }

    /** With relief an item may come to nothing. */
    private static Map<FeeItem, Money> amounts(Random random) {
        Map<FeeItem, Money> amounts = new EnumMap<>(FeeItem.class);
        for (FeeItem item : ITEMS) {
            if (random.nextInt(3) > 0) {
                amounts.put(item, Money.ofFen(1_000L * random.nextInt(4)));
            }
        }
        return amounts;
    }

    private static Money part(Random random, Money whole) {
        return random.nextBoolean() ? whole : Money.ofFen(random.nextLong(1, whole.fen() + 1));
    }

    private static BillingMonth month(Random random) {
        return FIRST.plus(random.nextInt(MONTHS));
    }
}
