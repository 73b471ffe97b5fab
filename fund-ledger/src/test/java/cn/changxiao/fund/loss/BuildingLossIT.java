package cn.changxiao.fund.loss;

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
import cn.changxiao.fund.leaving.AccountsNotSettled;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.ledger.Side;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.voucher.AccountClosed;
import cn.changxiao.fund.voucher.JournalKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class BuildingLossIT implements DatabaseTest {

    private static final LocalDate LOST = LocalDate.of(2026, 4, 1);

    @Inject
    FundWorld world;

    @Inject
    RecordDeposits recordDeposits;

    @Inject
    ConfirmDeposits confirmDeposits;

    @Inject
    RecordBuildingLoss recordBuildingLoss;

    @Inject
    BookBuildingLoss bookBuildingLoss;

    @Inject
    RejectBuildingLoss rejectBuildingLoss;

    @Inject
    PrepareLossPayment prepareLossPayment;

    @Inject
    PayBuildingLoss payBuildingLoss;

    @Inject
    BuildingLosses losses;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    ProveFund proveFund;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private FundStreet street;

    /** Units 0 and 1 stand in the first building, 2 and 3 in the second. */
    @BeforeEach
    void openABookWithMoney() {
        street = world.street(4);
        for (int i = 0; i < 4; i++) {
            postJournalEntry.post(street.deposit("d" + i, i, 10_000 + i));
        }
    }

    @Test
    void whatTheBuildingHadIsOwedThenPaidAndItsAccountsEnd() {
        BuildingLossId id = record("l");
        assertThat(losses.of(street.maker()).get(0).owed()).isEqualTo(Money.ofFen(20_001));

        bookBuildingLoss.book(street.checker(), id);

        assertThat(balance(AccountTitle.LOST_BUILDING_REFUNDS)).isEqualTo(-20_001);
        assertThat(balance(AccountTitle.BANK_DEPOSITS)).isEqualTo(40_006);
        assertThat(unit(0)).isZero();
        assertThat(unit(2)).isEqualTo(10_002);
        assertThat(sql.number(
                        "SELECT SUM(amount_fen) FROM fund_initial_deposit WHERE account_id IN (?, ?)",
                        account(0),
                        account(1)))
                .isZero();
        assertThatThrownBy(() -> postJournalEntry.post(street.draft(
                        "late",
                        LocalDate.now(clock),
                        JournalKind.TOP_UP_DEPOSIT,
                        cn.changxiao.fund.ledger.JournalEntry.of(street.bank(Side.DEBIT, 5), street.income(0, 5)))))
                .isInstanceOf(AccountClosed.class);

        long one = prepare("p1", id, List.of(street.unitIds().get(1)));
        pay(id, one);
        assertThat(balance(AccountTitle.LOST_BUILDING_REFUNDS)).isEqualTo(-10_000);
        pay(id, prepare("p2", id, List.of()));

        assertThat(balance(AccountTitle.LOST_BUILDING_REFUNDS)).isZero();
        assertThat(balance(AccountTitle.BANK_DEPOSITS)).isEqualTo(20_005);
        BuildingLossDetail detail = losses.find(street.maker(), id);
        assertThat(detail.loss().left()).isEqualTo(Money.ZERO);
        assertThat(detail.vouchers()).hasSize(3);
        assertThat(detail.lines()).allMatch(LossLine::isPaid);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void theSellersPartGoesToTheSellerOrTheTreasury() {
        sql.update("UPDATE fund_account SET part = 'SELLER' WHERE account_id = ?", account(1));
        BuildingLossId id = record("l");
        bookBuildingLoss.book(street.checker(), id);

        long owners = prepare("p1", id, List.of());
        pay(id, owners);
        assertThat(balance(AccountTitle.LOST_BUILDING_REFUNDS)).isEqualTo(-10_001);
        assertThatThrownBy(() -> prepare("p2", id, List.of())).isInstanceOf(NothingOwed.class);
        long treasury = prepareLossPayment.prepare(
                street.maker(),
                new NewLossPayment(key("p3"), id, LossPayee.TREASURY, List.of(), LocalDate.now(clock), "售房单位已注销"));
        pay(id, treasury);

        assertThat(balance(AccountTitle.LOST_BUILDING_REFUNDS)).isZero();
        assertThat(losses.find(street.maker(), id).payments())
                .extracting(LossPayment::payee)
                .containsExactly(LossPayee.OWNER, LossPayee.TREASURY);
    }

    @Test
    void whatIsStillOpenOnAnAccountIsSettledFirst() {
        BuildingLossId id = record("l");
        DepositBatchId open = recordDeposits
                .record(
                        street.maker(),
                        street.book().id(),
                        List.of(new DepositBatch(
                                key("open"),
                                street.book().id(),
                                street.compound(),
                                DepositKind.TOP_UP_DEPOSIT,
                                FundStreet.DAY,
                                "",
                                List.of(new UnitDeposit(street.unitIds().get(1), Money.ofYuan(1))))))
                .get(0);

        assertThatThrownBy(() -> bookBuildingLoss.book(street.checker(), id))
                .isInstanceOf(AccountsNotSettled.class)
                .hasMessageContaining("2026-03-05 收到而未复核的交存");
        confirmDeposits.confirm(street.checker(), street.book().id(), List.of(open));
        assertThat(bookBuildingLoss.book(street.checker(), id)).hasSize(1);
    }

    @Test
    void everyStepTakesTwoPersonsAndHappensOnce() {
        BuildingLossId id = record("l");

        assertThatThrownBy(() -> bookBuildingLoss.book(street.maker(), id)).isInstanceOf(SamePersonCannotCheck.class);
        bookBuildingLoss.book(street.checker(), id);
        assertThatThrownBy(() -> bookBuildingLoss.book(street.checker(), id)).isInstanceOf(BuildingLossDecided.class);
        assertThatThrownBy(() -> rejectBuildingLoss.reject(street.checker(), id))
                .isInstanceOf(BuildingLossDecided.class);
        long payment = prepare("p", id, List.of());
        assertThat(prepare("p", id, List.of())).isEqualTo(payment);
        assertThatThrownBy(() -> prepare("p", id, List.of(street.unitIds().get(0))))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() -> payBuildingLoss.pay(street.maker(), id, payment))
                .isInstanceOf(SamePersonCannotCheck.class);
        pay(id, payment);
        assertThatThrownBy(() -> pay(id, payment)).isInstanceOf(LossAlreadyPaid.class);
        assertThat(balance(AccountTitle.BANK_DEPOSITS)).isEqualTo(20_005);
    }

    @Test
    void aBuildingIsLostOnceAndOnlyItsCustodianSaysSo() {
        BuildingLossId id = record("l");

        assertThat(record("l")).isEqualTo(id);
        assertThatThrownBy(() -> record("again")).isInstanceOf(LossAlreadyRecorded.class);
        rejectBuildingLoss.reject(street.maker(), id);
        assertThat(record("again")).isNotEqualTo(id);
        FundStreet other = world.street(1);
        assertThatThrownBy(() -> recordBuildingLoss.record(other.maker(), loss("x")))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> bookBuildingLoss.book(other.checker(), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recordBuildingLoss.record(street.chair(), loss("y")))
                .isInstanceOf(RoleMissing.class);
    }

    private BuildingLossId record(String name) {
        return recordBuildingLoss.record(street.maker(), loss(name));
    }

    private NewBuildingLoss loss(String name) {
        return new NewBuildingLoss(
                key(name), street.compound(), street.buildings().get(0), LOST, "房屋征收决定〔2026〕8 号");
    }

    private long prepare(String name, BuildingLossId id, List<cn.changxiao.property.estate.UnitId> units) {
        return prepareLossPayment.prepare(
                street.maker(), new NewLossPayment(key(name), id, LossPayee.OWNER, units, LocalDate.now(clock), ""));
    }

    private void pay(BuildingLossId id, long payment) {
        payBuildingLoss.pay(street.checker(), id, payment);
    }

    private BusinessKey key(String name) {
        return new BusinessKey(name + ":" + street.compound());
    }

    private long account(int unit) {
        return street.units().get(unit).value();
    }

    private long unit(int unit) {
        return sql.number("SELECT -balance_fen FROM fund_balance WHERE account_id = ?", account(unit));
    }

    private long balance(AccountTitle title) {
        return sql.number(
                "SELECT COALESCE(SUM(debit_fen - credit_fen), 0) FROM fund_total WHERE book_id = ? AND title_code = ?",
                street.book().id().value(),
                title.number());
    }
}
