package cn.changxiao.billing.matching;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MatchEntriesTest {

    private static final LocalDate DAY = LocalDate.of(2026, 1, 20);

    private final List<EntryToMatch> entries = new ArrayList<>();
    private final List<RecordedMoney> recorded = new ArrayList<>();
    private final List<OwingUnit> units = new ArrayList<>();
    private MatchTolerance tolerance = MatchTolerance.USUAL;

    @Test
    void aChannelTransactionIsCertain() {
        entry(1, "58.18", 0, "4200001", "", "");
        payment(7, "58.18", 5, "4200001", "张三");

        assertThat(matched()).containsExactly("TRANSACTION 100 1→PAYMENT7=58.18");
    }

    @Test
    void aFenTooFewIsMatchedByTheTransactionAndTold() {
        entry(1, "58.17", 0, "4200001", "", "");
        payment(7, "58.18", 0, "4200001", "");

        Match match = match().matches().get(0);

        assertThat(match.explanation()).isEqualTo("流水号一致，但与账上相差 -0.01 元");
        assertThat(match.parts().get(0).target().expected()).isEqualTo(Money.parse("58.18"));
    }

    @Test
    void aSecondEntryOfOneTransactionIsNeverAnotherPayment() {
        entry(1, "58.18", 0, "4200001", "", "zhang");
        entry(2, "58.18", 1, "4200001", "", "zhang");
        payment(7, "58.18", 0, "4200001", "zhang");
        unit(30, "zhang", "3-2-501", "58.18");

        assertThat(matched()).containsExactly("TRANSACTION 100 1→PAYMENT7=58.18");
        assertThat(why()).containsExactly("2 TRANSACTION_USED");
    }

    @Test
    void aBanksNumberThatBeganAnewIsNoReference() {
        entry(1, "58.18", 0, "000001", "", "");
        payment(7, "99.00", 200, "000001", "");

        assertThat(matched()).isEmpty();
        assertThat(why()).containsExactly("1 NOTHING_FITS");
    }

    @Test
    void theScoreExplainsItself() {
        entry(1, "58.18", 1, "", "", "zhang");
        payment(7, "58.18", 0, "", "zhang");

        assertThat(match().matches().get(0).explanation()).isEqualTo("金额一致 60，户名一致 25，日期相差 1 天 10");
        assertThat(matched()).containsExactly("RECORDED 95 1→PAYMENT7=58.18");
    }

    @Test
    void amountAndDayAloneAreTooLittleUntilAManagerSaysOtherwise() {
        entry(1, "58.18", 0, "", "", "");
        payment(7, "58.18", 0, "", "zhang");

        assertThat(matched()).isEmpty();
        tolerance = new MatchTolerance(75, 3, Money.ZERO);
        assertThat(matched()).containsExactly("RECORDED 75 1→PAYMENT7=58.18");
    }

    @Test
    void daysTooFarApartAreNoMatch() {
        entry(1, "58.18", 4, "", "", "zhang");
        payment(7, "58.18", 0, "", "zhang");

        assertThat(matched()).isEmpty();
    }

    @Test
    void equallyGoodRecordsAreLeftToAPerson() {
        entry(1, "58.18", 0, "", "", "zhang");
        payment(7, "58.18", 0, "", "zhang");
        payment(8, "58.18", 0, "", "zhang");

        assertThat(matched()).isEmpty();
        assertThat(why()).containsExactly("1 AMBIGUOUS");
    }

    @Test
    void theNearerDayDecides() {
        entry(1, "58.18", 0, "", "", "zhang");
        payment(7, "58.18", 0, "", "zhang");
        payment(8, "58.18", 2, "", "zhang");

        assertThat(matched()).containsExactly("RECORDED 100 1→PAYMENT7=58.18");
    }

    @Test
    void aBanksFeeIsToleratedWhenTheManagerSaysSo() {
        entry(1, "57.68", 0, "", "", "zhang");
        payment(7, "58.18", 0, "", "zhang");

        assertThat(matched()).isEmpty();
        tolerance = new MatchTolerance(85, 3, Money.parse("0.50"));
        assertThat(matched()).containsExactly("RECORDED 95 1→PAYMENT7=57.68");
    }

    @Test
    void oneTransferForSeveralRecordsOfOnePayer() {
        entry(1, "100.00", 0, "", "", "zhang");
        payment(7, "58.18", 0, "", "zhang");
        payment(8, "41.82", 1, "", "zhang");
        payment(9, "41.82", 1, "", "li");

        assertThat(matched()).containsExactly("SPLIT_RECORDED 85 1→PAYMENT7=58.18 1→PAYMENT8=41.82");
    }

    @Test
    void severalTransfersForOneRecord() {
        entry(1, "30.00", 0, "", "", "zhang");
        entry(2, "28.18", 1, "", "", "zhang");
        payment(7, "58.18", 0, "", "zhang");

        assertThat(matched()).containsExactly("JOINED_RECORDED 85 1→PAYMENT7=30.00 2→PAYMENT7=28.18");
    }

    @Test
    void aBillNumberIsCertainWhateverTheAmount() {
        entry(1, "20.00", 0, "", "缴 2026-000030 物业费", "");
        unit(30, "zhang", "3-2-501", "58.18");

        assertThat(matched()).containsExactly("BILL_NUMBER 100 1→UNIT30=20.00");
    }

    @Test
    void severalBillNumbersMustSumToTheTransfer() {
        unit(30, "zhang", "3-2-501", "58.18");
        unit(31, "li", "3-2-502", "60.00");
        entry(1, "118.18", 0, "", "2026-000030，2026-000031", "");

        assertThat(matched()).containsExactly("BILL_NUMBER 100 1→UNIT30=58.18 1→UNIT31=60.00");
        entries.clear();
        entry(1, "118.17", 0, "", "2026-000030，2026-000031", "");
        assertThat(matched()).isEmpty();
        assertThat(why()).containsExactly("1 AMBIGUOUS");
    }

    @Test
    void nameAndAmountFindTheUnit() {
        entry(1, "58.18", 0, "", "物业费", "zhang");
        unit(30, "zhang", "3-2-501", "58.18");

        assertThat(matched()).containsExactly("BILLS 85 1→UNIT30=58.18");
    }

    @Test
    void theRoomInTheRemarkFindsTheUnit() {
        entry(1, "58.18", 0, "", "3幢2单元501 2026-01 物业费", "someone");
        unit(30, "zhang", "3-2-501", "58.18");

        assertThat(matched()).containsExactly("BILLS 85 1→UNIT30=58.18");
    }

    @Test
    void aRoomThatTwoCompoundsHaveNeedsTheCompound() {
        units.add(unitIn("甲小区", 30, "", "3-2-501", "58.18"));
        units.add(unitIn("乙小区", 31, "", "3-2-501", "58.18"));
        entry(1, "58.18", 0, "", "3-2-501", "");
        entry(2, "58.18", 0, "", "乙小区3-2-501", "");

        assertThat(matched()).containsExactly("BILLS 85 2→UNIT31=58.18");
    }

    @Test
    void twoFlatsOfOneOwnerAreNotChosenBetween() {
        entry(1, "58.18", 0, "", "", "zhang");
        unit(30, "zhang", "3-2-501", "58.18");
        unit(31, "zhang", "3-2-502", "58.18");

        assertThat(why()).containsExactly("1 AMBIGUOUS");
    }

    @Test
    void oneTransferForTwoFlatsOfOneOwner() {
        entry(1, "118.18", 0, "", "", "zhang");
        unit(30, "zhang", "3-2-501", "58.18");
        unit(31, "zhang", "3-2-502", "60.00");

        assertThat(matched()).containsExactly("SPLIT 85 1→UNIT30=58.18 1→UNIT31=60.00");
    }

    @Test
    void twoTransfersForOneBill() {
        entry(1, "30.00", 0, "", "", "zhang");
        entry(2, "28.18", 1, "", "", "zhang");
        unit(30, "zhang", "3-2-501", "58.18");

        assertThat(matched()).containsExactly("JOINED 85 1→UNIT30=30.00 2→UNIT30=28.18");
    }

    @Test
    void genuineDuplicatesPayOneMonthEach() {
        entry(1, "58.18", 0, "", "", "zhang");
        entry(2, "58.18", 0, "", "", "zhang");
        entry(3, "58.18", 0, "", "", "zhang");
        unit(30, "zhang", "3-2-501", "58.18", "58.18");

        assertThat(matched()).containsExactly("BILLS 85 1→UNIT30=58.18", "BILLS 85 2→UNIT30=58.18");
        assertThat(match().unmatched().get(0).suggestedUnit()).isEqualTo(30);
    }

    @Test
    void aRefundMatchesTheRefundAndNothingElse() {
        entry(1, "-20.00", 0, "5001", "", "zhang");
        entry(2, "-20.00", 0, "5002", "", "zhang");
        recorded.add(new RecordedMoney(TargetKind.REFUND, 9, Money.parse("-20.00"), DAY, "5001", "", Set.of("zhang")));
        unit(30, "zhang", "3-2-501", "20.00");

        assertThat(matched()).containsExactly("TRANSACTION 100 1→REFUND9=-20.00");
        assertThat(why()).containsExactly("2 NOTHING_FITS");
    }

    @Test
    void aHundredBillsOfOnePayerAreLookedAtInNoTime() {
        String[] bills = new String[100];
        Arrays.fill(bills, "58.18");
        unit(30, "zhang", "3-2-501", bills);
        entry(1, "58.17", 0, "", "", "zhang");
        entry(2, "2909.00", 0, "", "", "zhang");

        assertThat(matched()).containsExactly("BILLS 85 2→UNIT30=2909.00");
    }

    private MatchOutcome match() {
        return MatchEntries.match(entries, new MatchBooks(recorded, units, Set.of()), tolerance);
    }

    private List<String> matched() {
        return match().matches().stream().map(MatchEntriesTest::text).toList();
    }

    private List<String> why() {
        return match().unmatched().stream()
                .map(each -> each.entry() + " " + each.why())
                .toList();
    }

    static String text(Match match) {
        StringBuilder text = new StringBuilder("%s %d".formatted(match.rule(), match.score()));
        match.parts()
                .forEach(part -> text.append(" %d→%s%d=%s"
                        .formatted(
                                part.entry(),
                                part.target().kind(),
                                part.target().id(),
                                part.amount())));
        return text.toString();
    }

    private void entry(long id, String yuan, int after, String transaction, String text, String payer) {
        entries.add(new EntryToMatch(id, Money.parse(yuan), DAY.plusDays(after), transaction, text, payer));
    }

    private void payment(long id, String yuan, int after, String transaction, String name) {
        recorded.add(new RecordedMoney(
                TargetKind.PAYMENT,
                id,
                Money.parse(yuan),
                DAY.plusDays(after),
                transaction,
                "2026-S%06d".formatted(id),
                Set.of(name)));
    }

    private void unit(long id, String name, String place, String... bills) {
        units.add(unitIn("小区", id, name, place, bills));
    }

    private static OwingUnit unitIn(String compound, long id, String name, String place, String... bills) {
        List<OpenBill> open = new ArrayList<>();
        for (String bill : bills) {
            open.add(new OpenBill(
                    id * 1000L + open.size(), "2026-%06d".formatted(id + open.size() * 1000L), Money.parse(bill)));
        }
        return new OwingUnit(id, compound, place, Set.of(name), Set.of(place), open);
    }
}
