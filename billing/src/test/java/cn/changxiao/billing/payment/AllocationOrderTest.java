package cn.changxiao.billing.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.allocation.AllocationPolicy;
import cn.changxiao.billing.allocation.AllocationRule;
import cn.changxiao.billing.allocation.ChosenBillNotOpen;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.closing.ClosedMonths;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AllocationOrderTest {

    private static final BillingMonth JANUARY = BillingMonth.parse("2026-01");
    private static final List<FeeItem> ITEMS = List.of(FeeItem.PROPERTY_FEE, FeeItem.WASTE, FeeItem.PARKING);
    private static final AllocationPolicy WASTE_FIRST =
            AllocationPolicy.byItems(List.of(FeeItem.WASTE, FeeItem.PARKING));

    @Test
    void paysTheItemsInTheManagersOrderAndOfEachTheOldestMonthFirst() {
        assertThat(paid(twoMonths(), 1_000, WASTE_FIRST, List.of()))
                .containsExactly(
                        "2026-01 WASTE",
                        "2026-02 WASTE",
                        "2026-01 PARKING",
                        "2026-02 PARKING",
                        "2026-01 PROPERTY_FEE",
                        "2026-02 PROPERTY_FEE");
    }

    @Test
    void paysTheBillsThatThePayerChoseBeforeAllOthers() {
        assertThat(paid(twoMonths(), 1_000, AllocationPolicy.OLDEST_FIRST, List.of(new BillId(2))))
                .startsWith("2026-02 PROPERTY_FEE", "2026-02 WASTE", "2026-02 PARKING", "2026-01 PROPERTY_FEE");
        assertThat(paid(twoMonths(), 1_000, WASTE_FIRST, List.of(new BillId(2))))
                .startsWith("2026-02 WASTE", "2026-02 PARKING", "2026-02 PROPERTY_FEE", "2026-01 WASTE");
    }

    @Test
    void refusesAChosenBillThatIsNotOpen() {
        assertThatThrownBy(() -> paid(twoMonths(), 1_000, WASTE_FIRST, List.of(new BillId(3))))
                .isInstanceOf(ChosenBillNotOpen.class)
                .hasMessageContaining("账单 3");
    }

    @Test
    void refusesAPolicyThatSaysNothingOrSaysItTwice() {
        assertThatThrownBy(() -> AllocationPolicy.byItems(List.of())).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> AllocationPolicy.byItems(List.of(FeeItem.WASTE, FeeItem.WASTE)))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new AllocationPolicy(AllocationRule.OLDEST_FIRST, List.of(FeeItem.WASTE), List.of()))
                .isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void everyPolicyAllocatesTheSameMoneyAndOnlyTheOrderDiffers(long seed) {
        RandomGenerator random = new Random(seed);
        OpenItems items = items(random);
        Money amount = Money.ofFen(random.nextLong(1, 60_000));
        List<FeeItem> priority = new ArrayList<>(List.of(FeeItem.values()));
        Collections.shuffle(priority, new Random(seed));
        AllocationPolicy policy = AllocationPolicy.byItems(priority.subList(0, random.nextInt(1, priority.size())))
                .chosen(List.of(new BillId(random.nextInt(0, 10))));

        OpenItems.Paid oldest = items.pay(amount, JANUARY);
        OpenItems.Paid ordered = items.pay(amount, JANUARY, policy);

        assertThat(ordered.over()).as("seed %d", seed).isEqualTo(oldest.over());
        assertThat(ordered.left().total())
                .as("seed %d", seed)
                .isEqualTo(oldest.left().total());
        List<Integer> ranks = ordered.allocations().stream()
                .map(each -> policy.rank(each.item().item(), each.item().bill()))
                .toList();
        assertThat(ranks).as("seed %d", seed).isSorted();
        assertThat(ordered.allocations().stream()
                        .limit(Math.max(0, ordered.allocations().size() - 1)))
                .as("only the last may be paid in part, seed %d", seed)
                .allMatch(each -> each.amount().equals(each.item().open()));
    }

    static IntStream seeds() {
        return IntStream.range(0, 1_000);
    }

    private static List<String> paid(OpenItems items, long fen, AllocationPolicy policy, List<BillId> chosen) {
        NewPayment payment = NewPayment.cash(
                        BillingScene.key("order"), new UnitId(1), Money.ofFen(fen), LocalDate.of(2026, 1, 5))
                .choosing(chosen);
        return items.payDirected(payment, policy, ClosedMonths.NONE).allocations().stream()
                .map(each -> each.item().month() + " " + each.item().item())
                .toList();
    }

    private static OpenItems twoMonths() {
        return new OpenItems(IntStream.of(1, 2)
                .boxed()
                .flatMap(month -> ITEMS.stream().map(item -> item(month, item, 100)))
                .toList());
    }

    private static OpenItems items(RandomGenerator random) {
        List<OpenItem> items = new ArrayList<>();
        for (int month = 1; month < 10; month++) {
            for (FeeItem item : ITEMS) {
                items.add(item(month, item, random.nextLong(0, 4_000)));
            }
        }
        return new OpenItems(items);
    }

    private static OpenItem item(int bill, FeeItem item, long fen) {
        BillingMonth month = JANUARY.plus(bill - 1);
        return new OpenItem(1, month, item, 0, bill, 9, Money.ofFen(fen), month, false);
    }
}
