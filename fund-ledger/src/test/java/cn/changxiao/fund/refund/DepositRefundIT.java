package cn.changxiao.fund.refund;

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
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.InsufficientBalance;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.Finding;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DepositRefundIT implements DatabaseTest {

    private static final LocalDate LAST_YEAR = LocalDate.of(2025, 6, 2);
    private static final LocalDate REFUNDED = LocalDate.of(2026, 4, 8);

    @Inject
    FundWorld world;

    @Inject
    RecordDeposits recordDeposits;

    @Inject
    ConfirmDeposits confirmDeposits;

    @Inject
    RequestDepositRefund requestDepositRefund;

    @Inject
    PayDepositRefund payDepositRefund;

    @Inject
    RejectDepositRefund rejectDepositRefund;

    @Inject
    DepositRefunds refunds;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    TrialBalances trialBalances;

    @Inject
    ProveFund proveFund;

    @Inject
    Sql sql;

    private FundStreet street;

    @BeforeEach
    void openABook() {
        street = world.street(3);
    }

    @Test
    void aDepositOfTheSameYearLowersTheIncome() {
        DepositBatchId batch = deposit("a", DepositKind.INITIAL_DEPOSIT, FundStreet.DAY);

        pay(request(refund("r", batch, 0, 4_000)));

        assertThat(signed(AccountTitle.DEPOSIT_INCOME)).isEqualTo(-26_000);
        assertThat(signed(AccountTitle.REFUND_EXPENDITURE)).isZero();
        assertThat(balance(0)).isEqualTo(6_000);
        assertThat(initial(0)).isEqualTo(6_000);
        assertThat(findings()).isEmpty();
    }

    @Test
    void aDepositOfAnEarlierYearIsAnExpenditure() {
        DepositBatchId batch = deposit("a", DepositKind.INITIAL_DEPOSIT, LAST_YEAR);

        pay(request(refund("r", batch, 1, 10_000)));

        assertThat(signed(AccountTitle.DEPOSIT_INCOME)).isEqualTo(-30_000);
        assertThat(signed(AccountTitle.REFUND_EXPENDITURE)).isEqualTo(10_000);
        assertThat(balance(1)).isZero();
        assertThat(initial(1)).isZero();
        assertThat(refunds.page(street.maker(), street.book().id(), 0, 9))
                .singleElement()
                .satisfies(refund -> {
                    assertThat(refund.state()).isEqualTo(DepositRefundState.PAID);
                    assertThat(refund.isOfThisYear()).isFalse();
                    assertThat(refund.journal()).isPresent();
                });
        assertThat(findings()).isEmpty();
    }

    @Test
    void aTopUpGoesBackWithoutTouchingTheFirstDeposit() {
        deposit("a", DepositKind.INITIAL_DEPOSIT, FundStreet.DAY);
        DepositBatchId topUp = deposit("b", DepositKind.TOP_UP_DEPOSIT, FundStreet.DAY);

        pay(request(refund("r", topUp, 0, 10_000)));

        assertThat(initial(0)).isEqualTo(10_000);
        assertThat(balance(0)).isEqualTo(10_000);
    }

    @Test
    void noMoreGoesBackThanCameHoweverManyAsk() {
        DepositBatchId batch = deposit("a", DepositKind.INITIAL_DEPOSIT, FundStreet.DAY);
        DepositRefundId first = request(refund("r1", batch, 0, 7_000));

        assertThatThrownBy(() -> request(refund("r2", batch, 0, 3_001)))
                .isInstanceOf(MoreThanDeposited.class)
                .hasMessageContaining("30.00")
                .hasMessageContaining("30.01");
        rejectDepositRefund.reject(street.maker(), street.book().id(), first, "金额有误");
        assertThat(request(refund("r3", batch, 0, 10_000))).isNotNull();
        assertThatThrownBy(() -> pay(first)).isInstanceOf(DepositRefundDecided.class);
        assertThat(refunds.refundable(street.maker(), street.book().id(), street.compound(), "1000", 9))
                .singleElement()
                .satisfies(left -> assertThat(left.left()).isEqualTo(Money.ZERO));
    }

    @Test
    void theUnitsBalanceIsTheLimitAndNothingIsWritten() {
        DepositBatchId batch = deposit("a", DepositKind.INITIAL_DEPOSIT, FundStreet.DAY);
        postJournalEntry.post(street.repair("repair", 0, 1));
        DepositRefundId id = request(refund("r", batch, 0, 10_000));

        assertThatThrownBy(() -> pay(id)).isInstanceOf(InsufficientBalance.class);

        assertThat(balance(0)).isEqualTo(9_999);
        assertThat(initial(0)).isEqualTo(10_000);
    }

    @Test
    void oneKeyIsOneRefundAndItsMakerDoesNotCheckIt() {
        DepositBatchId batch = deposit("a", DepositKind.INITIAL_DEPOSIT, FundStreet.DAY);
        DepositRefundId id = request(refund("r", batch, 0, 5_000));

        assertThat(request(refund("r", batch, 0, 5_000))).isEqualTo(id);
        assertThatThrownBy(() -> request(refund("r", batch, 0, 5_001))).isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(
                        () -> payDepositRefund.pay(street.maker(), street.book().id(), id))
                .isInstanceOf(SamePersonCannotCheck.class);
        pay(id);
        assertThatThrownBy(() -> pay(id)).isInstanceOf(DepositRefundDecided.class);
        assertThat(balance(0)).isEqualTo(5_000);
    }

    @Test
    void onlyTheCustodianRefundsItsOwnBookedDeposits() {
        DepositBatchId batch = deposit("a", DepositKind.INITIAL_DEPOSIT, FundStreet.DAY);
        DepositBatchId recorded = record("open", DepositKind.INITIAL_DEPOSIT, FundStreet.DAY);

        assertThatThrownBy(() -> request(refund("n", recorded, 0, 1))).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> requestDepositRefund.request(street.chair(), refund("c", batch, 0, 1)))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> requestDepositRefund.request(world.street(1).maker(), refund("x", batch, 0, 1)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> request(new NewDepositRefund(
                        new BusinessKey("early" + street.compound()),
                        street.book().id(),
                        batch,
                        street.unitIds().get(0),
                        Money.ofFen(1),
                        DepositRefundReason.PAID_TWICE,
                        "回单",
                        FundStreet.DAY.minusDays(1))))
                .isInstanceOf(InvalidValue.class);
    }

    private DepositRefundId request(NewDepositRefund refund) {
        return requestDepositRefund.request(street.maker(), refund);
    }

    private void pay(DepositRefundId id) {
        payDepositRefund.pay(street.checker(), street.book().id(), id);
    }

    private NewDepositRefund refund(String key, DepositBatchId batch, int unit, long fen) {
        return new NewDepositRefund(
                new BusinessKey(key + ":" + street.compound()),
                street.book().id(),
                batch,
                street.unitIds().get(unit),
                Money.ofFen(fen),
                DepositRefundReason.PURCHASE_CANCELLED,
                "解除合同备案 2026-31 号",
                REFUNDED);
    }

    private DepositBatchId deposit(String key, DepositKind kind, LocalDate day) {
        DepositBatchId batch = record(key, kind, day);
        confirmDeposits.confirm(street.checker(), street.book().id(), List.of(batch));
        return batch;
    }

    private DepositBatchId record(String key, DepositKind kind, LocalDate day) {
        return recordDeposits
                .record(
                        street.maker(),
                        street.book().id(),
                        List.of(new DepositBatch(
                                new BusinessKey(key + ":" + street.compound()),
                                street.book().id(),
                                street.compound(),
                                kind,
                                day,
                                "",
                                street.unitIds().stream()
                                        .map(unit -> new UnitDeposit(unit, Money.ofFen(10_000)))
                                        .toList())))
                .get(0);
    }

    private long signed(AccountTitle title) {
        Money balance = trialBalances
                .of(street.maker(), street.book().id(), YearMonth.of(2025, 1), YearMonth.of(2026, 4))
                .balance()
                .balanceOf(title);
        return title.normalSide().signed(balance).fen();
    }

    private long balance(int unit) {
        return sql.number(
                "SELECT -balance_fen FROM fund_balance WHERE account_id = ?",
                street.units().get(unit).value());
    }

    private long initial(int unit) {
        return sql.number(
                "SELECT amount_fen FROM fund_initial_deposit WHERE account_id = ?",
                street.units().get(unit).value());
    }

    private List<Finding> findings() {
        return proveFund.prove().findings();
    }
}
