package cn.changxiao.fund.withdrawal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.account.AccountPart;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.account.HousingKind;
import cn.changxiao.fund.account.OpenBook;
import cn.changxiao.fund.account.OpenFundAccounts;
import cn.changxiao.fund.account.OpenSellerAccounts;
import cn.changxiao.fund.application.ApplyForWithdrawal;
import cn.changxiao.fund.application.WithdrawalRequest;
import cn.changxiao.fund.daycount.InterestPeriod;
import cn.changxiao.fund.deposit.ConfirmDeposits;
import cn.changxiao.fund.deposit.DepositBatch;
import cn.changxiao.fund.deposit.DepositKind;
import cn.changxiao.fund.deposit.RecordDeposits;
import cn.changxiao.fund.deposit.SellerDeposits;
import cn.changxiao.fund.deposit.UnitDeposit;
import cn.changxiao.fund.deposit.UnitHasNoAccount;
import cn.changxiao.fund.income.ConfirmBankInterest;
import cn.changxiao.fund.income.NewBankInterest;
import cn.changxiao.fund.income.RecordBankInterest;
import cn.changxiao.fund.interest.ApproveInterestRun;
import cn.changxiao.fund.interest.DistributeInterest;
import cn.changxiao.fund.interest.InterestRunId;
import cn.changxiao.fund.interest.InterestRuns;
import cn.changxiao.fund.interest.NewInterestRun;
import cn.changxiao.fund.interest.PrepareInterestRun;
import cn.changxiao.fund.posting.PostJournalEntry;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.report.SellerFund;
import cn.changxiao.fund.report.SellerFunds;
import cn.changxiao.fund.report.UnitStatement;
import cn.changxiao.fund.report.UnitStatements;
import cn.changxiao.handover.warranty.ComponentKind;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.IssueCertificate;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleDecisions;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * One flat of 80.00 bought on the market and two sold by the housing office, 80.00 and 120.00, in one compound. The owners
 * of these two deposited 1,000.00 each, the office 6,000.01 together.
 */
@MicronautTest(transactional = false)
class SellerPartIT implements DatabaseTest {

    private static final String SELLER = "安居区房产管理所";

    @Inject
    FundWorld world;

    @Inject
    OpenBook openBook;

    @Inject
    OpenFundAccounts openFundAccounts;

    @Inject
    OpenSellerAccounts openSellerAccounts;

    @Inject
    SellerDeposits sellerDeposits;

    @Inject
    RecordDeposits recordDeposits;

    @Inject
    ConfirmDeposits confirmDeposits;

    @Inject
    PostJournalEntry postJournalEntry;

    @Inject
    IssueCertificate issueCertificate;

    @Inject
    ApplyForWithdrawal applyForWithdrawal;

    @Inject
    ApportionWithdrawal apportionWithdrawal;

    @Inject
    ApproveWithdrawal approveWithdrawal;

    @Inject
    PreparePayment preparePayment;

    @Inject
    PayWithdrawal payWithdrawal;

    @Inject
    Withdrawals withdrawals;

    @Inject
    RecordBankInterest recordBankInterest;

    @Inject
    ConfirmBankInterest confirmBankInterest;

    @Inject
    PrepareInterestRun prepareInterestRun;

    @Inject
    ApproveInterestRun approveInterestRun;

    @Inject
    DistributeInterest distributeInterest;

    @Inject
    InterestRuns interestRuns;

    @Inject
    UnitStatements statements;

    @Inject
    SellerFunds sellerFunds;

    @Inject
    ProveFund proveFund;

    @Inject
    Ids ids;

    @Inject
    Sql sql;

    private FundStreet street;
    private BookId book;
    private UnitId small;
    private UnitId large;

    @BeforeEach
    void sellTwoFlats() {
        street = world.street(1);
        long building = ids.next();
        sql.update(
                "INSERT INTO estate_building (building_id, compound_id, label) VALUES (?, ?, '房改楼')",
                building,
                street.compound().value());
        small = flat(building, "101", 0, 8_000);
        large = flat(building, "102", 1, 12_000);
        book = openBook.open(street.maker(), HousingKind.PUBLIC_HOUSING, "已售公有住房账簿", FundWorld.OPENED)
                .id();
        openFundAccounts.open(street.maker(), book, FundWorld.OPENED);
    }

    @Test
    void opensASecondSubAccountForWhatAnOrganisationSoldOnce() {
        assertThat(sellerFunds.without(street.maker(), book)).isEqualTo(2);
        assertThatThrownBy(() -> deposit(AccountPart.SELLER, List.of(new UnitDeposit(small, Money.ofFen(1)))))
                .isInstanceOf(UnitHasNoAccount.class)
                .hasMessageContaining("售房单位的分户账");
        assertThatThrownBy(() ->
                        openSellerAccounts.open(street.maker(), street.book().id(), FundWorld.OPENED))
                .isInstanceOf(InvalidValue.class);

        assertThat(openSellerAccounts.open(street.maker(), book, FundWorld.OPENED))
                .isEqualTo(2);
        assertThat(openSellerAccounts.open(street.maker(), book, FundWorld.OPENED))
                .isZero();
        assertThat(openFundAccounts.open(street.maker(), book, FundWorld.OPENED))
                .isZero();
        assertThat(sellerFunds.without(street.maker(), book)).isZero();
    }

    @Test
    void aRepairIsBorneByAreaAndThenByWhatBothSidesDepositedToTheFen() {
        payIn();
        WithdrawalId id = applyForWithdrawal.apply(street.committeeMember(), request());

        assertThat(apportionWithdrawal.apportion(street.committeeMember(), id)).isEqualTo(3);

        WithdrawalDetail detail = withdrawals.find(street.chair(), id);
        assertThat(detail.shares())
                .extracting(share -> share.share().fen())
                .containsExactly(28_572L, 7_143L, 21_428L, 10_714L, 32_143L);
        assertThat(detail.shares())
                .extracting(WithdrawalShare::part)
                .containsExactly(
                        AccountPart.OWNER,
                        AccountPart.OWNER,
                        AccountPart.SELLER,
                        AccountPart.OWNER,
                        AccountPart.SELLER);
        assertThat(detail.shares().get(2).who()).isEqualTo("房改楼101（售房单位）");
        assertThat(detail.shares().get(2).exact(Money.ofFen(100_000), detail.area()))
                .isEqualTo("214.285803");
        approveWithdrawal.approve(street.chair(), id);
        preparePayment.prepare(street.maker(), id, FundStreet.DAY);
        assertThat(payWithdrawal.pay(street.checker(), id)).hasSize(2);
        assertThat(sellers(small)).isEqualTo(240_000 - 21_428);
        assertThat(sellers(large)).isEqualTo(360_001 - 32_143);
        assertThat(owners(small)).isEqualTo(100_000 - 7_143);
        assertThat(owners(large)).isEqualTo(100_000 - 10_714);
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void interestComesToBothPartsAndEachIsShownApart() {
        payIn();

        LocalDate until = FundStreet.DAY.plusDays(1);
        confirmBankInterest.confirm(
                street.checker(),
                book,
                recordBankInterest.record(
                        street.maker(),
                        new NewBankInterest(new BusinessKey("interest:" + book), book, until, Money.ofFen(8_000))));
        InterestRunId run = prepareInterestRun.prepare(
                street.maker(),
                new NewInterestRun(
                        new BusinessKey("run:" + book),
                        book,
                        new InterestPeriod(FundStreet.DAY, until),
                        until,
                        Optional.of(Money.ofFen(8_000)),
                        Optional.empty()));
        approveInterestRun.approve(
                street.checker(),
                book,
                run,
                interestRuns.one(street.checker(), run).hash());
        distributeInterest.distribute(run);

        // 80.00 by 1,000.00, 2,400.00, 1,000.00 and 3,600.01.
        assertThat(List.of(owners(small), sellers(small), owners(large), sellers(large)))
                .containsExactly(101_000L, 242_400L, 101_000L, 363_601L);
        UnitStatement statement = statements.of(street.maker(), small, 10);
        assertThat(statement.balance().balance()).isEqualTo(Money.ofFen(101_000));
        assertThat(statement.composition().principal()).isEqualTo(Money.ofFen(100_000));
        assertThat(statement.composition().income()).isEqualTo(Money.ofFen(1_000));
        assertThat(statement.sellerPart().orElseThrow().balance()).isEqualTo(Money.ofFen(242_400));
        assertThat(statements.ofCompound(street.maker(), street.compound())).hasSize(3);
        SellerFund fund = sellerFunds.of(street.maker(), book).get(0);
        assertThat(fund.organisation()).isEqualTo(SELLER);
        assertThat(fund.units()).isEqualTo(2);
        assertThat(fund.deposited()).isEqualTo(Money.ofFen(600_001));
        assertThat(fund.ownersDeposited()).isEqualTo(Money.ofFen(200_000));
        assertThat(fund.balance()).isEqualTo(Money.ofFen(606_001));
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    private void payIn() {
        postJournalEntry.post(street.deposit("market", 0, 500_000));
        openSellerAccounts.open(street.maker(), book, FundWorld.OPENED);
        deposit(
                AccountPart.OWNER,
                List.of(new UnitDeposit(small, Money.ofFen(100_000)), new UnitDeposit(large, Money.ofFen(100_000))));
        deposit(
                AccountPart.SELLER,
                sellerDeposits.of(street.maker(), book, street.compound(), SELLER, Money.ofFen(600_001)));
    }

    private void deposit(AccountPart part, List<UnitDeposit> deposits) {
        confirmDeposits.confirm(
                street.checker(),
                book,
                recordDeposits.record(
                        street.maker(),
                        book,
                        List.of(new DepositBatch(
                                new BusinessKey("deposit:" + book + part),
                                book,
                                street.compound(),
                                DepositKind.INITIAL_DEPOSIT,
                                FundStreet.DAY,
                                "",
                                part,
                                deposits))));
    }

    private WithdrawalRequest request() {
        return new WithdrawalRequest(
                new BusinessKey("repair:" + street.compound()),
                street.compound(),
                Optional.empty(),
                "屋面防水维修",
                ComponentKind.ROOF_WATERPROOFING,
                Optional.empty(),
                "遂宁市安居防水工程有限公司",
                Money.ofFen(100_000),
                "现场查勘记录 2026-02-20",
                issueCertificate.issue(
                        street.chair(),
                        SampleDecisions.decided(
                                CertificateSubject.WITHDRAWAL,
                                street.compound(),
                                List.of(street.unitIds().get(0), small, large),
                                Optional.of(Money.ofFen(100_000)))));
    }

    private UnitId flat(long building, String room, int order, long area) {
        long id = ids.next();
        sql.update(
                "INSERT INTO estate_unit (unit_id, compound_id, building_id, floor_no, room, delivery_order,"
                        + " area_hundredths, nature, selling_organisation)"
                        + " VALUES (?, ?, ?, 1, ?, ?, ?, 'PUBLIC_HOUSING', ?)",
                id,
                street.compound().value(),
                building,
                room,
                order,
                area,
                SELLER);
        return new UnitId(id);
    }

    private long owners(UnitId unit) {
        return balance(unit, AccountPart.OWNER);
    }

    private long sellers(UnitId unit) {
        return balance(unit, AccountPart.SELLER);
    }

    private long balance(UnitId unit, AccountPart part) {
        return sql.number(
                "SELECT -b.balance_fen FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id"
                        + " WHERE a.unit_id = ? AND a.part = ?",
                unit.value(),
                part.name());
    }
}
