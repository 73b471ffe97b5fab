package cn.changxiao.fund.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import cn.changxiao.property.money.LargestRemainder;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold for every entry whatsoever; the seed is the parameter, so a failure names it. */
class LedgerPropertiesTest {

    private static final AccountId BANK = new AccountId(1);

    static LongStream seeds() {
        return LongStream.range(0, 300);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEntryAddsNothingToTheWhole(long seed) {
        JournalEntry entry = randomDeposit(generator(seed));

        long sum = entry.postings().stream()
                .mapToLong(posting -> posting.signed().fen())
                .sum();

        assertThat(sum).isZero();
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEntryThatIsOffByOneFenCannotExist(long seed) {
        RandomGenerator random = generator(seed);
        List<Posting> postings = new ArrayList<>(randomDeposit(random).postings());
        int victim = random.nextInt(postings.size());
        Posting posting = postings.get(victim);
        postings.set(
                victim,
                new Posting(
                        posting.account(),
                        posting.level(),
                        posting.title(),
                        posting.side(),
                        posting.amount().plus(Money.ofFen(1))));

        assertThat(catchThrowable(() -> new JournalEntry(postings))).isInstanceOf(UnbalancedEntry.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anEntryAndItsReversalLeaveEveryBalanceAsItWas(long seed) {
        JournalEntry entry = randomDeposit(generator(seed));
        Map<AccountId, Long> balances = new HashMap<>();

        apply(entry, balances);
        apply(entry.reversed(), balances);

        assertThat(balances.values()).containsOnly(0L);
    }

    /** Shares of one repair are exact, no unit is a fen or more from its part, and a larger area never pays less. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anAmountIsApportionedByAreaWithoutLosingAFen(long seed) {
        RandomGenerator random = generator(seed);
        List<Long> areas =
                random.longs(1 + random.nextInt(400), 1, 30_000).boxed().toList();
        long whole = areas.stream().mapToLong(Long::longValue).sum();
        Money total = Money.ofFen(random.nextLong(1, 1_000_000_000L));

        List<Money> shares = LargestRemainder.split(total, areas);

        assertThat(Money.sum(shares)).isEqualTo(total);
        for (int i = 0; i < shares.size(); i++) {
            long distance = Math.abs(shares.get(i).fen() * whole - total.fen() * areas.get(i));
            assertThat(distance).isLessThan(whole);
            for (int j = 0; j < i; j++) {
                if (areas.get(i) > areas.get(j)) {
                    assertThat(shares.get(i)).isGreaterThanOrEqualTo(shares.get(j));
                }
            }
        }
    }

    /** An account's available amount never goes below zero and its sequence never jumps, whatever is tried. */
    @ParameterizedTest
    @MethodSource("seeds")
    void anAccountIsNeverOverdrawn(long seed) {
        RandomGenerator random = generator(seed);
        AccountState state = AccountState.untouched(BANK, OverdraftRule.DEBIT_ONLY);
        long expected = 0;
        long accepted = 0;
        for (int i = 0; i < 200; i++) {
            long fen = random.nextLong(1, 1_001);
            boolean in = random.nextInt(5) < 2;
            Posting posting =
                    Posting.general(BANK, AccountTitle.BANK_DEPOSITS, in ? Side.DEBIT : Side.CREDIT, Money.ofFen(fen));
            boolean fits = in || expected >= fen;
            AccountState before = state;

            if (fits) {
                state = state.after(posting);
                expected += in ? fen : -fen;
                accepted++;
            } else {
                assertThat(catchThrowable(() -> before.after(posting))).isInstanceOf(InsufficientBalance.class);
            }

            assertThat(state.balance()).isEqualTo(Money.ofFen(expected));
            assertThat(state.sequence()).isEqualTo(accepted);
        }
    }

    private static JournalEntry randomDeposit(RandomGenerator random) {
        List<Posting> postings = new ArrayList<>();
        long total = 0;
        for (int unit = 0; unit <= random.nextInt(30); unit++) {
            long fen = random.nextLong(1, 5_000_000);
            total += fen;
            postings.add(Posting.unit(
                    new AccountId(100 + unit), AccountTitle.DEPOSIT_INCOME, Side.CREDIT, Money.ofFen(fen)));
        }
        postings.add(random.nextInt(postings.size() + 1), bank(total));
        return new JournalEntry(postings);
    }

    private static Posting bank(long fen) {
        return Posting.general(BANK, AccountTitle.BANK_DEPOSITS, Side.DEBIT, Money.ofFen(fen));
    }

    private static void apply(JournalEntry entry, Map<AccountId, Long> balances) {
        entry.postings()
                .forEach(posting ->
                        balances.merge(posting.account(), posting.signed().fen(), Long::sum));
    }

    private static RandomGenerator generator(long seed) {
        return RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
    }
}
