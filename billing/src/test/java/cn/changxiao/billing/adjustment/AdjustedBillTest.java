package cn.changxiao.billing.adjustment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.release.OpenItemKey;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class AdjustedBillTest {

    private static final BillingMonth JANUARY = BillingMonth.parse("2026-01");
    private static final BillId BILL = new BillId(7);
    private static final UserId MAKER = new UserId(1);

    /** A line of 100: 60 open, 40 paid. */
    @ParameterizedTest
    @CsvSource(textBlock = """
            kind   | amount | open | paid | refusal
            ADJUST | 99     | 1    | 0    |
            ADJUST | 40     | 60   | 0    |
            ADJUST | 30     | 60   | 10   |
            ADJUST | 0      | 60   | 40   |
            ADJUST | 100    | 0    | 0    | InvalidValue
            ADJUST | 101    | 0    | 0    | InvalidValue
            WAIVE  | 1      | 1    | 0    |
            WAIVE  | 60     | 60   | 0    |
            WAIVE  | 61     | 0    | 0    | WaivedMoreThanOpen
            VOID   | 0      | 60   | 40   |
            """, delimiter = '|', useHeadersInDisplayName = true)
    void takesWhatIsOpenBeforeWhatIsPaid(AdjustmentKind kind, long amount, long open, long paid, String refusal) {
        AdjustedBill bill = bill(line(0, place(1, 60, 40)));

        if (refusal != null) {
            assertThatThrownBy(() -> propose(kind, bill, amount))
                    .extracting(broken -> broken.getClass().getSimpleName())
                    .isEqualTo(refusal);
        } else {
            List<AdjustedBill.Lowering> lowerings = propose(kind, bill, amount).lower(bill);
            assertThat(sum(lowerings, false)).isEqualTo(Money.ofFen(open));
            assertThat(sum(lowerings, true)).isEqualTo(Money.ofFen(paid));
        }
    }

    @Test
    void aLineCarriedToTwoUnitsIsLoweredWhereItIsOpen() {
        AdjustedBill bill = bill(line(0, place(1, 0, 20), place(8, 19, 0), place(9, 19, 0)));

        List<AdjustedBill.Lowering> lowerings =
                propose(AdjustmentKind.ADJUST, bill, 10).lower(bill);

        assertThat(lowerings)
                .extracting(each -> each.place().unit() + ":" + each.amount().fen() + ":" + each.isPaid())
                .containsExactly("8:19:false", "9:19:false", "1:10:true");
    }

    @Test
    void refusesABillThatStandsOtherwiseThanWhenItWasProposed() {
        Proposal proposal = propose(AdjustmentKind.ADJUST, bill(line(0, place(1, 60, 40))), 50);

        assertThatThrownBy(() -> proposal.lower(bill(line(0, place(1, 60, 39)))))
                .isInstanceOf(BillChanged.class)
                .hasMessageContaining("1.00");
        assertThat(proposal.lower(bill(line(0, place(1, 0, 100))))).hasSize(1);
    }

    @Test
    void refusesALineThatIsNotThereAndAWordlessReason() {
        AdjustedBill bill = bill(line(0, place(1, 60, 40)));
        AdjustedLine other = new AdjustedLine(JANUARY, FeeItem.PARKING, 0);

        assertThatThrownBy(() -> bill.line(other)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> ProposeAdjustment.Command.takeBack(new BusinessKey("k"), BILL, " "))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void isDecidedOnceAndByAnother() {
        Proposal proposal = propose(AdjustmentKind.VOID, bill(line(0, place(1, 60, 40))), 0);

        assertThatThrownBy(() -> proposal.requireOpenFor(MAKER)).isInstanceOf(SamePersonCannotCheck.class);
        proposal.requireOpenFor(new UserId(2));
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void takesOffExactlyAsMuchAndNeverMoreThanIsThere(long seed) {
        Random random = new Random(seed);
        List<AdjustedBill.Line> lines = new ArrayList<>();
        for (int i = random.nextInt(1, 5); i > 0; i--) {
            List<AdjustedBill.Place> places = new ArrayList<>();
            for (int unit = random.nextInt(1, 4); unit > 0; unit--) {
                places.add(place(unit, random.nextInt(500), random.nextInt(500)));
            }
            lines.add(new AdjustedBill.Line(new AdjustedLine(JANUARY, FeeItem.PROPERTY_FEE, i), places));
        }
        AdjustedBill bill = new AdjustedBill(BILL, 1, 9, 4, lines);
        Money by = Money.ofFen(random.nextLong(bill.amount().fen() + 1));

        List<AdjustedBill.Lowering> lowerings = AdjustedBill.lower(lines, by);

        Money open = Money.sum(lines.stream().map(AdjustedBill.Line::open).toList());
        assertThat(sum(lowerings, false).plus(sum(lowerings, true)))
                .as("seed %d", seed)
                .isEqualTo(by);
        assertThat(sum(lowerings, false)).as("open first, seed %d", seed).isEqualTo(open.min(by));
        assertThat(lowerings)
                .as("seed %d", seed)
                .allSatisfy(each ->
                        assertThat(each.amount().isMoreThan(there(bill, each))).isFalse());
    }

    static IntStream seeds() {
        return IntStream.range(0, 1_000);
    }

    private static Money there(AdjustedBill bill, AdjustedBill.Lowering lowering) {
        return bill.line(lowering.line()).places().stream()
                .filter(place -> place.key().equals(lowering.place()))
                .map(place -> lowering.isPaid() ? place.paid() : place.open())
                .findFirst()
                .orElseThrow();
    }

    private static Proposal propose(AdjustmentKind kind, AdjustedBill bill, long fen) {
        Optional<AdjustedLine> line = kind == AdjustmentKind.VOID
                ? Optional.empty()
                : Optional.of(bill.lines().get(0).key());
        return Proposal.of(
                new AdjustmentId(3),
                new ProposeAdjustment.Command(new BusinessKey("k"), BILL, kind, line, Money.ofFen(fen), "面积测绘有误"),
                bill,
                MAKER);
    }

    private static Money sum(List<AdjustedBill.Lowering> lowerings, boolean isPaid) {
        return Money.sum(lowerings.stream()
                .filter(each -> each.isPaid() == isPaid)
                .map(AdjustedBill.Lowering::amount)
                .toList());
    }

    private static AdjustedBill bill(AdjustedBill.Line... lines) {
        return new AdjustedBill(BILL, 1, 9, 4, List.of(lines));
    }

    private static AdjustedBill.Line line(int sequence, AdjustedBill.Place... places) {
        return new AdjustedBill.Line(new AdjustedLine(JANUARY, FeeItem.PROPERTY_FEE, sequence), List.of(places));
    }

    private static AdjustedBill.Place place(long unit, long open, long paid) {
        return new AdjustedBill.Place(
                new OpenItemKey(unit, JANUARY, FeeItem.PROPERTY_FEE, 0), Money.ofFen(open), Money.ofFen(paid));
    }
}
