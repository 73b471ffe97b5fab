package cn.changxiao.billing.closing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClosedMonthsTest {

    private static final BillingMonth MAY = new BillingMonth(202605);

    @Test
    void allMonthsUpToTheLastClosedOneAreClosedButThoseOpenedAgain() {
        ClosedMonths closed = new ClosedMonths(Optional.of(MAY), Set.of(new BillingMonth(202603)));

        assertThat(List.of(201901, 202602, 202604, 202605))
                .allSatisfy(month ->
                        assertThat(closed.isClosed(new BillingMonth(month))).isTrue());
        assertThat(List.of(202603, 202606))
                .allSatisfy(month ->
                        assertThat(closed.isClosed(new BillingMonth(month))).isFalse());
        assertThat(closed.openFrom(new BillingMonth(202601)).number()).isEqualTo(202603);
        assertThat(closed.openFrom(new BillingMonth(202604)).number()).isEqualTo(202606);
        assertThat(closed.openFrom(new BillingMonth(202612)).number()).isEqualTo(202612);
    }

    @Test
    void aRefusalNamesTheEarliestClosedMonthAndWhatWouldMakeItRight() {
        ClosedMonths closed = new ClosedMonths(Optional.of(MAY), Set.of());

        assertThatThrownBy(() -> closed.requireOpen(List.of(new BillingMonth(202606), MAY, MAY.plus(-1)), "出账"))
                .isInstanceOf(BillingMonthClosed.class)
                .hasMessageContainingAll("账期已结", "2026-04", "不能再出账", "重新开账");
        assertThatCode(() -> ClosedMonths.NONE.requireOpen(List.of(MAY), "出账")).doesNotThrowAnyException();
    }

    @Test
    void lateMoneyAlwaysCountsInAnOpenMonthAndNeverBeforeItCame() {
        for (long seed = 0; seed < 1_000; seed++) {
            Random random = new Random(seed);
            Set<BillingMonth> reopened = new HashSet<>();
            for (int i = random.nextInt(4); i > 0; i--) {
                reopened.add(MAY.plus(-random.nextInt(12)));
            }
            ClosedMonths closed = new ClosedMonths(Optional.of(MAY), reopened);
            BillingMonth received = MAY.plus(random.nextInt(24) - 16);

            BillingMonth counted = closed.openFrom(received);

            assertThat(closed.isClosed(counted)).as("seed %d", seed).isFalse();
            assertThat(received.isAfter(counted)).as("seed %d", seed).isFalse();
            assertThat(received.to(counted.plus(-1)))
                    .as("seed %d: nothing open before", seed)
                    .allMatch(closed::isClosed);
        }
    }
}
