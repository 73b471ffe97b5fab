package cn.changxiao.fund.receiptbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.deposit.ConfirmDeposits;
import cn.changxiao.fund.deposit.DepositBatch;
import cn.changxiao.fund.deposit.DepositBatchId;
import cn.changxiao.fund.deposit.DepositKind;
import cn.changxiao.fund.deposit.RecordDeposits;
import cn.changxiao.fund.deposit.UnitDeposit;
import cn.changxiao.fund.proof.Finding;
import cn.changxiao.fund.proof.ProofRule;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.LongStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ReceiptBookIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    RecordDeposits recordDeposits;

    @Inject
    ConfirmDeposits confirmDeposits;

    @Inject
    ReceiveReceipts receiveReceipts;

    @Inject
    IssueReceipts issueReceipts;

    @Inject
    VoidReceipt voidReceipt;

    @Inject
    ReceiptRegister register;

    @Inject
    ProveFund proveFund;

    @Inject
    Sql sql;

    private FundStreet street;
    private String series;

    @BeforeEach
    void openABook() {
        street = world.street(5);
        series = "S" + street.compound();
    }

    @Test
    void numbersAreHandedOutWithoutAGapAcrossRangesAndOnce() {
        receive("001", "003");
        receive("101", "110");
        DepositBatchId batch = booked("a");

        assertThat(issue(batch)).containsExactly(number(1), number(2), number(3), number(101), number(102));
        assertThat(issue(batch)).isEmpty();
        assertThat(issue(booked("b"))).extracting(ReceiptNumber::number).containsExactly(103L, 104L, 105L, 106L, 107L);
        assertThat(register.stock(street.streetOffice(), street.book().id()))
                .extracting(ReceiptStock::received, ReceiptStock::left, ReceiptStock::voided)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(3L, 0L, 0L),
                        org.assertj.core.groups.Tuple.tuple(10L, 3L, 0L));
        assertThat(findings()).isEmpty();
    }

    @Test
    void tooFewBlankOnesHandOutNone() {
        receive("001", "004");
        DepositBatchId batch = booked("a");

        assertThatThrownBy(() -> issue(batch))
                .isInstanceOf(NoReceiptsLeft.class)
                .hasMessageContaining("需要 5 份")
                .hasMessageContaining("只剩 4 份");
        assertThat(register.count(street.maker(), street.book().id())).isZero();
        assertThat(register.waiting(street.maker(), street.book().id(), 9)).hasSize(1);
    }

    @Test
    void aVoidedOneKeepsItsNumberAndTheUnitGetsAnother() {
        receive("001", "010");
        DepositBatchId batch = booked("a");
        issue(batch);
        long second = receipt(2);

        assertThatThrownBy(() -> voidReceipt.annul(street.maker(), street.book().id(), second, "打印错误"))
                .isInstanceOf(SamePersonCannotCheck.class);
        voidReceipt.annul(street.checker(), street.book().id(), second, "打印错误，三联收回");

        assertThatThrownBy(
                        () -> voidReceipt.annul(street.checker(), street.book().id(), second, "再次"))
                .isInstanceOf(ReceiptAlreadyVoid.class);
        assertThat(register.waiting(street.maker(), street.book().id(), 9))
                .singleElement()
                .satisfies(waiting -> assertThat(waiting.units()).isEqualTo(1));
        assertThat(issue(batch)).containsExactly(number(6));
        assertThat(findings()).isEmpty();
        assertThatThrownBy(() -> sql.update("UPDATE fund_receipt SET amount_fen = 1 WHERE receipt_id = ?", second))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("DELETE FROM fund_receipt_void WHERE receipt_id = ?", second))
                .isInstanceOf(DataAccessException.class);
    }

    @Test
    void noNumberOfASeriesIsReceivedTwice() {
        long first = receive("010", "020");

        assertThat(receive("010", "020")).isEqualTo(first);
        assertThatThrownBy(
                        () -> receiveReceipts.receive(street.maker(), range("010", "021", "range:010:020:" + series)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() -> receive("020", "030")).isInstanceOf(ReceiptRangesOverlap.class);
        FundStreet other = world.street(1);
        assertThatThrownBy(() -> receiveReceipts.receive(
                        other.maker(),
                        new ReceiptRange(
                                new BusinessKey("o" + series),
                                other.book().id(),
                                series,
                                "001",
                                "010",
                                FundStreet.DAY)))
                .isInstanceOf(ReceiptRangesOverlap.class)
                .hasMessageContaining(series + " 010");
        receive("021", "030");
    }

    @Test
    void onlyBookedMoneyOfTheOwnBookHasReceipts() {
        receive("001", "010");
        DepositBatchId recorded = record("r");

        assertThatThrownBy(() -> issue(recorded)).isInstanceOf(DepositNotBooked.class);
        assertThatThrownBy(() -> issueReceipts.issue(
                        world.street(1).maker(), street.book().id(), recorded))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(
                        () -> issueReceipts.issue(street.chair(), street.book().id(), recorded))
                .isInstanceOf(RoleMissing.class);
    }

    @Test
    void eightCountersAtOnceNeverShareANumber() throws Exception {
        receive("001", "040");
        List<DepositBatchId> batches = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            batches.add(booked("c" + i));
        }
        List<Callable<List<ReceiptNumber>>> counters = new ArrayList<>();
        batches.forEach(batch -> counters.add(() -> issue(batch)));
        batches.forEach(batch -> counters.add(() -> issue(batch)));
        List<Long> numbers = new ArrayList<>();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            for (Future<List<ReceiptNumber>> issued : threads.invokeAll(counters)) {
                issued.get().forEach(number -> numbers.add(number.number()));
            }
        } finally {
            threads.shutdown();
        }

        assertThat(numbers).hasSize(40);
        assertThat(new HashSet<>(numbers))
                .containsExactlyInAnyOrderElementsOf(
                        LongStream.rangeClosed(1, 40).boxed().toList());
        assertThat(findings()).isEmpty();
    }

    private List<ReceiptNumber> issue(DepositBatchId batch) {
        return issueReceipts.issue(street.maker(), street.book().id(), batch);
    }

    private long receive(String first, String last) {
        return receiveReceipts.receive(
                street.maker(), range(first, last, "range:" + first + ":" + last + ":" + series));
    }

    private ReceiptRange range(String first, String last, String key) {
        return new ReceiptRange(
                new BusinessKey(key), street.book().id(), series, first, last, LocalDate.of(2026, 1, 5));
    }

    private ReceiptNumber number(long number) {
        return new ReceiptNumber(series, number, 3);
    }

    private long receipt(long number) {
        return sql.number("SELECT receipt_id FROM fund_receipt WHERE series = ? AND receipt_no = ?", series, number);
    }

    private DepositBatchId booked(String key) {
        DepositBatchId batch = record(key);
        confirmDeposits.confirm(street.checker(), street.book().id(), List.of(batch));
        return batch;
    }

    private DepositBatchId record(String key) {
        List<UnitDeposit> deposits = street.unitIds().stream()
                .map(unit -> new UnitDeposit(unit, Money.ofYuan(100)))
                .toList();
        return recordDeposits
                .record(
                        street.maker(),
                        street.book().id(),
                        List.of(new DepositBatch(
                                new BusinessKey(key + ":" + street.compound()),
                                street.book().id(),
                                street.compound(),
                                DepositKind.INITIAL_DEPOSIT,
                                FundStreet.DAY,
                                "",
                                deposits)))
                .get(0);
    }

    private List<Finding> findings() {
        return proveFund.prove().findings().stream()
                .filter(finding -> finding.rule() == ProofRule.RECEIPTS_FOLLOW)
                .toList();
    }
}
