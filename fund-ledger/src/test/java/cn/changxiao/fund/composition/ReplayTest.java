package cn.changxiao.fund.composition;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.composition.Movement.Effect;
import cn.changxiao.property.money.Money;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReplayTest {

    private static final int SEEDS = 1_000;

    private static final List<Effect> EFFECTS = List.of(Effect.values());

    private static final List<DrawOrder> ORDERS = List.of(DrawOrder.values());

    @ParameterizedTest
    @CsvSource({
        "INCOME_FIRST, 300, 10000, 200",
        "INCOME_FIRST, 700, 9800, 0",
        "PRINCIPAL_FIRST, 300, 9700, 500",
        "PRINCIPAL_FIRST, 10200, 0, 300",
        "IN_PROPORTION, 1050, 9000, 450",
        "IN_PROPORTION, 1, 9999, 500"
    })
    void aRepairIsTakenInTheOrderOfThePlace(DrawOrder order, long spent, long principal, long income) {
        Replay replay = paidInAndEarned();

        replay.apply(movement(3, Effect.SPENT, -spent, 0, order));

        assertParts(replay, principal, income);
        assertThat(replay.composition().used()).isEqualTo(Money.ofFen(spent));
        assertThat(replay.composition().paidIn()).isEqualTo(Money.ofFen(10_000));
        assertThat(replay.composition().order()).isEqualTo(order);
    }

    @Test
    void aReversalTakesBackWhatItsOriginalDidAndNotWhatTheOrderWouldSayToday() {
        Replay replay = paidInAndEarned();
        replay.apply(movement(3, Effect.SPENT, -700, 0, DrawOrder.INCOME_FIRST));
        replay.apply(movement(4, Effect.EARNED, 100, 0, DrawOrder.INCOME_FIRST));

        replay.apply(movement(5, Effect.SPENT, 700, 3, DrawOrder.PRINCIPAL_FIRST));

        assertParts(replay, 10_000, 600);
        assertThat(replay.composition().used()).isEqualTo(Money.ZERO);
    }

    @Test
    void aDepositTakenBackAfterItWasSpentComesFromTheIncome() {
        Replay replay = paidInAndEarned();
        replay.apply(movement(3, Effect.SPENT, -9_900, 0, DrawOrder.PRINCIPAL_FIRST));

        replay.apply(movement(4, Effect.RETURNED, -400, 0, DrawOrder.INCOME_FIRST));

        assertParts(replay, 0, 200);
    }

    @Test
    void anOpeningIsPrincipalUpToTheFirstDepositAndACostIsBorneByIncome() {
        Replay replay = new Replay();
        replay.apply(
                new Movement(1, Effect.OPENED, Money.ofFen(10_500), 0, Money.ofFen(10_000), DrawOrder.INCOME_FIRST));

        replay.apply(movement(2, Effect.CHARGED, -20, 0, DrawOrder.PRINCIPAL_FIRST));

        assertParts(replay, 10_000, 480);
    }

    @Test
    void bothPartsAlwaysMakeTheBalanceAndAreNotNegative() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            Replay replay = new Replay();
            long[] moved = new long[41];
            long balance = 0;
            for (int journal = 1; journal <= 40; journal++) {
                int undone = journal > 1 && random.nextInt(6) == 0 ? 1 + random.nextInt(journal - 1) : 0;
                Effect effect = EFFECTS.get(random.nextInt(EFFECTS.size()));
                long fen = undone > 0 ? -moved[undone] : amount(effect, random, balance);
                if (fen == 0 || balance + fen < 0) {
                    continue;
                }
                moved[journal] = undone > 0 ? 0 : fen;
                moved[undone] = 0;
                balance += fen;
                replay.apply(movement(journal, effect, fen, undone, ORDERS.get(random.nextInt(ORDERS.size()))));
                Composition made = replay.composition();
                assertThat(made.balance()).as("seed %d", seed).isEqualTo(Money.ofFen(balance));
                assertThat(made.principal().isNegative() || made.income().isNegative())
                        .as("seed %d: %s", seed, made)
                        .isFalse();
            }
        }
    }

    private static long amount(Effect effect, Random random, long balance) {
        return switch (effect) {
            case PAID_IN, OPENED, EARNED, CARRIED_IN -> random.nextInt(1_000);
            case SPENT, CHARGED, RETURNED, CARRIED_OUT -> -Math.min(balance, random.nextInt(1_000));
        };
    }

    private static Replay paidInAndEarned() {
        Replay replay = new Replay();
        replay.apply(movement(1, Effect.PAID_IN, 10_000, 0, DrawOrder.INCOME_FIRST));
        replay.apply(movement(2, Effect.EARNED, 500, 0, DrawOrder.INCOME_FIRST));
        return replay;
    }

    private static Movement movement(long journal, Effect effect, long fen, long undoes, DrawOrder order) {
        return new Movement(journal, effect, Money.ofFen(fen), undoes, Money.ofFen(Math.max(0, fen / 3)), order);
    }

    private static void assertParts(Replay replay, long principal, long income) {
        assertThat(replay.composition().principal()).isEqualTo(Money.ofFen(principal));
        assertThat(replay.composition().income()).isEqualTo(Money.ofFen(income));
    }
}
