package cn.changxiao.fund.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.InsufficientBalance;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.property.Refusal;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A hold ends by payment, by rejection or by its day, and it ends once. */
@MicronautTest(transactional = false)
class ExpireHoldsIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    HeldMoney heldMoney;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    RejectWithdrawal rejectWithdrawal;

    @Inject
    PreparePayment preparePayment;

    @Inject
    PayWithdrawal payWithdrawal;

    @Inject
    ExpireHolds expireHolds;

    @Inject
    ExpireHold expireHold;

    @Inject
    Withdrawals withdrawals;

    @Inject
    ProveFund proveFund;

    @Inject
    Clock clock;

    private FundStreet street;

    @BeforeEach
    void openABook() {
        street = world.street(2);
        postJournalEntry.post(street.deposit("a", 0, 1_000));
        postJournalEntry.post(street.deposit("b", 1, 1_000));
    }

    @Test
    void freesTheMoneyOnItsDayAndTellsWhy() {
        WithdrawalId id = heldMoney.hold(street, Map.of(0, 600L, 1, 400L));
        LocalDate today = LocalDate.now(clock);
        heldMoney.endsOn(id, today.plusDays(1));
        expireHolds.expire();
        assertThat(heldMoney.held(street, 0)).isEqualTo(600);
        assertThat(withdrawals.find(street.checker(), id).heldUntil()).contains(today.plusDays(1));
        assertThatThrownBy(() -> postJournalEntry.post(street.repair("x", 0, 401)))
                .isInstanceOf(InsufficientBalance.class);

        heldMoney.endsOn(id, today);
        expireHolds.expire();

        assertThat(heldMoney.held(street, 0)).isZero();
        assertThat(heldMoney.held(street, 1)).isZero();
        WithdrawalDetail ended = withdrawals.find(street.checker(), id);
        assertThat(ended.summary().state()).isEqualTo(WithdrawalState.REJECTED);
        assertThat(ended.rejection()).contains(today.toString(), "冻结到期自动解除");
        assertThat(ended.heldUntil()).isEmpty();
        postJournalEntry.post(street.repair("y", 0, 1_000));
        assertThat(expireHold.expire(id)).as("a second time").isFalse();
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void isOverForPaymentsOnItsDayEvenIfNobodyHasFreedItYet() {
        WithdrawalId id = heldMoney.hold(street, Map.of(0, 600L));
        heldMoney.endsOn(id, LocalDate.now(clock));

        assertThatThrownBy(() -> preparePayment.prepare(street.maker(), id, FundStreet.DAY))
                .isInstanceOf(HoldExpired.class);
        assertThatThrownBy(() -> payWithdrawal.pay(street.checker(), id))
                .isInstanceOf(HoldExpired.class)
                .hasMessageContaining("到期");
        assertThat(heldMoney.held(street, 0)).isEqualTo(600);
    }

    @Test
    void isNotGrantedBeyondWhatIsAvailable() {
        heldMoney.hold(street, Map.of(0, 600L));

        assertThatThrownBy(() -> heldMoney.hold(street, Map.of(0, 401L, 1, 1L)))
                .isInstanceOf(BalancesHaveChanged.class);
        assertThat(heldMoney.held(street, 1)).isZero();
        heldMoney.hold(street, Map.of(0, 400L));
        assertThat(heldMoney.held(street, 0)).isEqualTo(1_000);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    /** Payment and rejection, each by several at once: one of them ends the hold. */
    @RepeatedTest(5)
    void endsOnceWhoeverComesFirst() throws Exception {
        WithdrawalId id = heldMoney.hold(street, Map.of(0, 600L, 1, 400L));
        int clients = 8;
        CyclicBarrier start = new CyclicBarrier(clients);
        ExecutorService threads = Executors.newFixedThreadPool(clients);
        List<Future<Boolean>> ended = new ArrayList<>();
        for (int client = 0; client < clients; client++) {
            boolean pays = client % 2 == 0;
            ended.add(threads.submit(() -> {
                start.await();
                return ends(id, pays);
            }));
        }
        long winners = 0;
        for (Future<Boolean> each : ended) {
            winners += each.get() ? 1 : 0;
        }
        threads.shutdown();

        assertThat(winners).isEqualTo(1);
        assertThat(heldMoney.held(street, 0)).isZero();
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    private boolean ends(WithdrawalId id, boolean pays) {
        try {
            if (pays) {
                payWithdrawal.pay(street.checker(), id);
            } else {
                rejectWithdrawal.reject(street.checker(), id, "发票不符");
            }
            return true;
        } catch (Refusal refusal) {
            assertThat(refusal).isInstanceOf(WrongWithdrawalState.class);
            return false;
        }
    }
}
