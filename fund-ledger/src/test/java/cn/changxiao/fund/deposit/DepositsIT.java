package cn.changxiao.fund.deposit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.BookBalance;
import cn.changxiao.fund.report.TrialBalances;
import cn.changxiao.fund.voucher.PostedJournal;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DepositsIT implements DatabaseTest {

    @Inject
    FundWorld world;

    @Inject
    RecordDeposits recordDeposits;

    @Inject
    ConfirmDeposits confirmDeposits;

    @Inject
    TrialBalances trialBalances;

    @Inject
    ProveFund proveFund;

    @Inject
    Sql sql;

    private FundStreet street;

    @BeforeEach
    void openABook() {
        street = world.street(5);
    }

    @Test
    void areBookedOnceASecondPersonHasCheckedThem() {
        DepositBatchId batch = record(batch("d1", 10_000));
        assertThat(journals()).isZero();

        List<PostedJournal> posted =
                confirmDeposits.confirm(street.checker(), street.book().id(), List.of(batch));

        assertThat(posted).hasSize(1);
        assertThat(unitTotal()).isEqualTo(50_000);
        BookBalance balance =
                trialBalances.of(street.checker(), street.book().id(), YearMonth.of(2026, 3), YearMonth.of(2026, 3));
        assertThat(balance.balance().isZeroSum()).isTrue();
        assertThat(balance.balance().balanceOf(AccountTitle.DEPOSIT_INCOME)).isEqualTo(Money.ofFen(50_000));
        assertThat(balance.ties().holds()).isTrue();
        assertThat(balance.ties().units()).isEqualTo(Money.ofFen(50_000));
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void areNotCheckedByWhoRecordedThem() {
        DepositBatchId batch = record(batch("d1", 10_000));

        assertThatThrownBy(() ->
                        confirmDeposits.confirm(street.maker(), street.book().id(), List.of(batch)))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThat(journals()).isZero();
    }

    @Test
    void areRecordedAndBookedOnceHoweverOftenTheyAreSent() {
        DepositBatchId batch = record(batch("d1", 10_000));

        assertThat(record(batch("d1", 10_000))).isEqualTo(batch);
        assertThatThrownBy(() -> record(batch("d1", 10_001))).isInstanceOf(KeyReusedWithOtherContent.class);
        List<PostedJournal> first =
                confirmDeposits.confirm(street.checker(), street.book().id(), List.of(batch));
        assertThat(confirmDeposits.confirm(street.checker(), street.book().id(), List.of(batch)))
                .isEqualTo(first);
        assertThat(unitTotal()).isEqualTo(50_000);
    }

    @Test
    void needAnAccountAnAmountAndTheRightCustodian() {
        UnitId stranger = world.street(1).unitIds().get(0);
        DepositBatch unknown = new DepositBatch(
                new BusinessKey("x" + street.compound()),
                street.book().id(),
                street.compound(),
                DepositKind.INITIAL_DEPOSIT,
                FundStreet.DAY,
                "",
                List.of(new UnitDeposit(stranger, Money.ofFen(5))));

        assertThatThrownBy(() -> record(unknown)).isInstanceOf(UnitHasNoAccount.class);
        assertThatThrownBy(() -> new UnitDeposit(stranger, Money.ZERO)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> recordDeposits.record(
                        world.street(1).maker(), street.book().id(), List.of(batch("y", 5))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() ->
                        recordDeposits.record(street.chair(), street.book().id(), List.of(batch("z", 5))))
                .isInstanceOf(RoleMissing.class);
    }

    private DepositBatchId record(DepositBatch batch) {
        return recordDeposits
                .record(street.maker(), street.book().id(), List.of(batch))
                .get(0);
    }

    private DepositBatch batch(String key, long fen) {
        List<UnitDeposit> deposits = new ArrayList<>();
        street.unitIds().forEach(unit -> deposits.add(new UnitDeposit(unit, Money.ofFen(fen))));
        return new DepositBatch(
                new BusinessKey(key + ":" + street.compound()),
                street.book().id(),
                street.compound(),
                DepositKind.INITIAL_DEPOSIT,
                FundStreet.DAY,
                "银行回单 0305",
                deposits);
    }

    private long journals() {
        return sql.number(
                "SELECT COUNT(*) FROM fund_journal WHERE book_id = ?",
                street.book().id().value());
    }

    private long unitTotal() {
        return sql.number("""
                SELECT -SUM(b.balance_fen) FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id
                WHERE a.book_id = ? AND a.unit_id <> 0
                """, street.book().id().value());
    }
}
