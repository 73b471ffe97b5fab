package cn.changxiao.fund.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.posting.ReverseJournal;
import cn.changxiao.fund.posting.ReverseJournal.Reversal;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.voucher.JournalDraft;
import cn.changxiao.fund.voucher.JournalId;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.Sql;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Vouchers, reversals and holds at random, by the product and by a reference of a few maps: the same answers. */
@MicronautTest(transactional = false)
class LedgerModelIT implements DatabaseTest {

    private static final Logger LOG = LoggerFactory.getLogger(LedgerModelIT.class);
    private static final int UNITS = 6;
    private static final int COMMANDS = 250;
    private static final LocalDate LONG_AGO = LocalDate.of(2020, 1, 1);

    @Inject
    FundWorld world;

    @Inject
    HeldMoney heldMoney;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    ReverseJournal reverseJournal;

    @Inject
    PayWithdrawal payWithdrawal;

    @Inject
    RejectWithdrawal rejectWithdrawal;

    @Inject
    ExpireHold expireHold;

    @Inject
    ProveFund proveFund;

    @Inject
    Sql sql;

    private final Map<String, Integer> counts = new TreeMap<>();
    private final List<JournalId> journals = new ArrayList<>();
    private final List<WithdrawalId> holds = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void answersAsTheReferenceDoes(long seed) {
        FundStreet street = world.street(UNITS);
        HeldReference reference = new HeldReference(UNITS);
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        journals.clear();
        holds.clear();

        for (int i = 0; i < COMMANDS; i++) {
            String what = "seed %d, command %d".formatted(seed, i);
            int unit = random.nextInt(UNITS);
            int other = (unit + 1 + random.nextInt(UNITS - 1)) % UNITS;
            long fen = random.nextLong(1, 1_000);
            String key = "model-" + i;
            int kind = random.nextInt(10);
            if (kind < 3) {
                assertThat(post(street.deposit(key, unit, fen)))
                        .as(what)
                        .isEqualTo(reference.post(Map.of(unit, fen), fen));
            } else if (kind == 3) {
                assertThat(post(street.repair(key, unit, fen)))
                        .as(what)
                        .isEqualTo(reference.post(Map.of(unit, -fen), -fen));
            } else if (kind < 6) {
                assertThat(post(street.transfer(key, unit, other, fen)))
                        .as(what)
                        .isEqualTo(reference.post(Map.of(unit, -fen, other, fen), 0));
            } else if (kind == 6 && !journals.isEmpty()) {
                int which = random.nextInt(journals.size());
                assertThat(reverse(street, key, journals.get(which))).as(what).isEqualTo(reference.reverse(which));
            } else if (kind == 7) {
                Map<Integer, Long> parts = Map.of(unit, fen, other, random.nextLong(1, 500));
                assertThat(answer("hold", () -> hold(street, parts))).as(what).isEqualTo(reference.hold(parts));
            } else if (!holds.isEmpty()) {
                int which = random.nextInt(holds.size());
                boolean pays = random.nextBoolean();
                assertThat(end(street, holds.get(which), pays, random.nextBoolean()))
                        .as(what)
                        .isEqualTo(reference.end(which, pays));
            }
        }

        for (int unit = 0; unit < UNITS; unit++) {
            assertThat(balance(street, unit)).as("seed %d", seed).isEqualTo(reference.balances[unit]);
            assertThat(heldMoney.held(street, unit)).as("seed %d", seed).isEqualTo(reference.held[unit]);
        }
    }

    @AfterAll
    void provesTheBooksAndTellsWhatWasTried() {
        LOG.info("model: {}", counts);
        assertThat(counts.keySet())
                .contains("posted", "AlreadyReversed", "InsufficientBalance", "hold", "BalancesHaveChanged", "ended");
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    private String post(JournalDraft draft) {
        return answer("posted", () -> number(postJournalEntry.post(draft)));
    }

    private String reverse(FundStreet street, String key, JournalId original) {
        return answer(
                "reversed",
                () -> number(reverseJournal.reverse(
                        new Reversal(new BusinessKey(key), original, FundStreet.DAY, "录入有误", street.signatures()))));
    }

    private String hold(FundStreet street, Map<Integer, Long> parts) {
        holds.add(heldMoney.hold(street, parts));
        return "held";
    }

    /** By payment, or else by rejection or by its day. */
    private String end(FundStreet street, WithdrawalId id, boolean pays, boolean expires) {
        return answer("ended", () -> {
            if (pays) {
                return number(payWithdrawal.pay(street.checker(), id).get(0));
            }
            if (expires) {
                heldMoney.endsOn(id, LONG_AGO);
                return expireHold.expire(id) ? "freed" : "WrongWithdrawalState";
            }
            rejectWithdrawal.reject(street.checker(), id, "发票不符");
            return "freed";
        });
    }

    private String number(PostedJournal posted) {
        journals.add(posted.id());
        return posted.voucher().toString();
    }

    private String answer(String what, Supplier<String> command) {
        try {
            String answer = command.get();
            counts.merge(what, 1, Integer::sum);
            return answer;
        } catch (Refusal refusal) {
            counts.merge(refusal.code(), 1, Integer::sum);
            return refusal.code();
        }
    }

    private long balance(FundStreet street, int unit) {
        return -sql.number(
                "SELECT balance_fen FROM fund_balance WHERE account_id = ?",
                street.units().get(unit).value());
    }
}
