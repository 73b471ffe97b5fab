package cn.changxiao.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.price.MonthlyPrice;
import cn.changxiao.billing.price.PerArea;
import cn.changxiao.billing.price.PerUnit;
import cn.changxiao.billing.price.Price;
import cn.changxiao.billing.price.Tier;
import cn.changxiao.billing.price.Tiered;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** However a month is cut, its parts on the same terms come to the month, and every day is charged once or named. */
class ChargePartitionTest {

    private static final int SEEDS = 1_000;

    @Test
    void anyCutOfAMonthOnEqualTermsComesToTheMonth() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            BillingMonth month = new BillingMonth((2020 + random.nextInt(10)) * 100 + 1 + random.nextInt(12));
            ChargeScene whole = scene(random);
            Charged once = whole.in(month.toString());
            cutEverything(whole, month, random);
            Charged cut = whole.in(month.toString());

            assertThat(sum(cut, true)).as("seed %d", seed).isEqualTo(sum(once, true));
            assertThat(sum(cut, false)).as("relief, seed %d", seed).isEqualTo(sum(once, false));
            assertThat(cut.charges().stream().mapToInt(Charge::days).sum())
                    .as("days, seed %d", seed)
                    .isEqualTo(month.days());
        }
    }

    @Test
    void billingTheDaysOneAfterTheOtherComesToTheMonth() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            BillingMonth month = new BillingMonth(202600 + 1 + random.nextInt(12));
            ChargeScene scene = scene(random);
            Money once = scene.in(month.toString()).amount();

            Money sum = Money.ZERO;
            DaySet all = DaySet.of(1, month.days());
            for (int day = 1; day <= month.days(); day++) {
                DaySet today = DaySet.of(day, 1);
                scene.billed.put(FeeItem.PROPERTY_FEE, new DaySet(all.bits() & ~today.bits()));
                sum = sum.plus(scene.in(month.toString()).amount());
            }

            assertThat(sum).as("seed %d", seed).isEqualTo(once);
        }
    }

    private static Money sum(Charged charged, boolean isWhole) {
        return Money.sum(charged.charges().stream()
                .map(charge -> isWhole ? charge.whole() : charge.relief())
                .toList());
    }

    private static ChargeScene scene(Random random) {
        Area area = Area.ofHundredths(
                random.nextInt(10) == 0 ? random.nextLong(10_000_000_000L) + 1 : random.nextInt(20_000) + 1);
        ChargeScene scene = ChargeScene.of(area.toString(), price(random));
        scene.rules.put(
                FeeItem.PROPERTY_FEE,
                new ItemRule(List.of(Rounding.values()).get(random.nextInt(5)), Proration.BY_DAY));
        if (random.nextBoolean()) {
            boolean isShare = random.nextBoolean();
            scene.reliefs.add(new Relief(
                    21,
                    FeeItem.PROPERTY_FEE,
                    isShare ? 1 + random.nextInt(1_000_000) : 0,
                    isShare ? Money.ZERO : Money.ofFen(1 + random.nextInt(10_000)),
                    ChargeScene.EARLY,
                    ChargeScene.OPEN));
        }
        return scene;
    }

    private static Price price(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> new PerUnit(new MonthlyPrice(100 + random.nextInt(1_000_000)));
            case 1 ->
                new Tiered(List.of(
                        new Tier(Area.ofHundredths(1 + random.nextInt(15_000)), unitPrice(random)),
                        new Tier(Tier.OPEN, unitPrice(random))));
            default -> new PerArea(unitPrice(random));
        };
    }

    private static UnitPrice unitPrice(Random random) {
        return new UnitPrice(100 + random.nextInt(30_000));
    }

    /** New owners, prices under a new number, agreements and reliefs on equal terms, each on days of its own. */
    private static void cutEverything(ChargeScene scene, BillingMonth month, Random random) {
        BilledUnit unit = scene.unit;
        ApprovedPrice price = scene.prices.remove(0);
        scene.payers.clear();
        scene.managed.clear();
        List<Relief> reliefs = List.copyOf(scene.reliefs);
        scene.reliefs.clear();
        each(month, random, (number, part) -> scene.payers.add(new Stretch(unit, number, part.from(), part.until())));
        each(month, random, (number, part) -> scene.managed.add(part));
        each(
                month,
                random,
                (number, part) -> scene.prices.add(
                        new ApprovedPrice(price.item(), number, price.price(), part.from(), part.until())));
        for (Relief relief : reliefs) {
            each(
                    month,
                    random,
                    (number, part) -> scene.reliefs.add(new Relief(
                            number, relief.item(), relief.sharePpm(), relief.perMonth(), part.from(), part.until())));
        }
    }

    private static void each(BillingMonth month, Random random, Part part) {
        TreeSet<LocalDate> cuts = new TreeSet<>(List.of(ChargeScene.EARLY, ChargeScene.OPEN));
        for (int i = random.nextInt(5); i > 0; i--) {
            cuts.add(month.firstDay().plusDays(random.nextInt(month.days())));
        }
        long number = 1;
        for (LocalDate from : cuts.headSet(ChargeScene.OPEN)) {
            LocalDate until = cuts.higher(from);
            part.take(number++, new Period(from, until == null ? ChargeScene.OPEN : until));
        }
    }

    private interface Part {
        void take(long number, Period period);
    }
}
