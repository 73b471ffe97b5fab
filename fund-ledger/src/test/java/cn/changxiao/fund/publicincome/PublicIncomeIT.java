package cn.changxiao.fund.publicincome;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.fund.FundWorld;
import cn.changxiao.fund.ledger.AccountTitle;
import cn.changxiao.fund.proof.ProveFund;
import cn.changxiao.fund.statement.DrawNetAssetChanges;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class PublicIncomeIT implements DatabaseTest {

    private static final int SEEDS = 30;

    @Inject
    FundWorld world;

    @Inject
    RecordPublicIncome recordPublicIncome;

    @Inject
    DistributePublicIncome distributePublicIncome;

    @Inject
    RejectPublicIncome rejectPublicIncome;

    @Inject
    PublicIncomes incomes;

    @Inject
    DrawNetAssetChanges drawNetAssetChanges;

    @Inject
    ProveFund proveFund;

    @Inject
    Sql sql;

    private FundStreet street;

    @BeforeEach
    void openABook() {
        street = world.street(3);
    }

    /** Areas 80.00, 80.01 and 80.02: of 10.00 yuan 3.3329…, 3.3333… and 3.3337…. */
    @Test
    void anIncomeOfCommonPartsReachesTheUnitsByAreaAndLeavesThePoolAsItWas() {
        PublicIncomeId id = record("p", PublicIncomeSource.COMMON_PARTS, Optional.empty(), 1_000);

        distribute(id);

        assertThat(unit(0)).isEqualTo(333);
        assertThat(unit(1)).isEqualTo(333);
        assertThat(unit(2)).isEqualTo(334);
        assertThat(balance(AccountTitle.UNDISTRIBUTED_INCOME)).isZero();
        assertThat(balance(AccountTitle.COMMON_PART_INCOME)).isZero();
        assertThat(balance(AccountTitle.BANK_DEPOSITS)).isEqualTo(1_000);
        assertThat(turnover(AccountTitle.COMMON_PART_INCOME)).isEqualTo(1_000);
        assertThat(drawNetAssetChanges
                        .of(street.maker(), street.book().id(), 2026)
                        .rows())
                .filteredOn(row -> row.label().equals("本年分配累计收益"))
                .singleElement()
                .satisfies(row -> assertThat(row.amounts()).contains(Money.ofFen(1_000), Money.ofFen(-1_000)));
        assertThat(proveFund.prove().findings()).isEmpty();
    }

    @Test
    void aResidualValueOfOneBuildingGoesToItsUnits() {
        distribute(record(
                "p", PublicIncomeSource.DISPOSAL, Optional.of(street.buildings().get(1)), 501));

        assertThat(unit(0)).isZero();
        assertThat(unit(2)).isEqualTo(501);
        assertThat(turnover(AccountTitle.DISPOSAL_INCOME)).isEqualTo(501);
        assertThat(incomes.page(street.streetOffice(), street.book().id(), 0, 9))
                .singleElement()
                .satisfies(income -> {
                    assertThat(income.building()).isEqualTo("2幢");
                    assertThat(income.units()).isEqualTo(1);
                    assertThat(income.journal()).isPresent();
                });
    }

    @Test
    void itTakesTwoPersonsAndHappensOnce() {
        PublicIncomeId id = record("p", PublicIncomeSource.COMMON_PARTS, Optional.empty(), 5);

        assertThat(record("p", PublicIncomeSource.COMMON_PARTS, Optional.empty(), 5))
                .isEqualTo(id);
        assertThatThrownBy(() -> record("p", PublicIncomeSource.COMMON_PARTS, Optional.empty(), 6))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() -> distributePublicIncome.distribute(
                        street.maker(), street.book().id(), id))
                .isInstanceOf(SamePersonCannotCheck.class);
        distribute(id);
        assertThatThrownBy(() -> distribute(id)).isInstanceOf(PublicIncomeDecided.class);
        PublicIncomeId second = record("q", PublicIncomeSource.COMMON_PARTS, Optional.empty(), 5);
        rejectPublicIncome.reject(street.maker(), street.book().id(), second);
        assertThatThrownBy(() -> distribute(second)).isInstanceOf(PublicIncomeDecided.class);
        assertThat(balance(AccountTitle.BANK_DEPOSITS)).isEqualTo(5);
    }

    @Test
    void somebodyMustBeThereAndTheCustodianMustSayIt() {
        assertThatThrownBy(() -> record("p", PublicIncomeSource.DISPOSAL, Optional.of(new BuildingId(1)), 5))
                .isInstanceOf(NobodyToShareWith.class);
        assertThatThrownBy(() -> income("p", PublicIncomeSource.DISPOSAL, Optional.empty(), 0))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> recordPublicIncome.record(
                        street.chair(), income("c", PublicIncomeSource.DISPOSAL, Optional.empty(), 5)))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> recordPublicIncome.record(
                        world.street(1).maker(), income("o", PublicIncomeSource.DISPOSAL, Optional.empty(), 5)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void anyAmountOverAnyUnitsIsGivenOutToTheFen() {
        for (int seed = 0; seed < SEEDS; seed++) {
            Random random = new Random(seed);
            long fen = 1L + random.nextInt(10_000_000);
            street = world.street(1 + random.nextInt(12));
            distribute(record("seed" + seed, PublicIncomeSource.COMMON_PARTS, Optional.empty(), fen));

            long units = sql.number(
                    "SELECT -SUM(b.balance_fen) FROM fund_account a JOIN fund_balance b ON b.account_id = a.account_id"
                            + " WHERE a.compound_id = ?",
                    street.compound().value());
            assertThat(units).as("seed %d", seed).isEqualTo(fen);
            assertThat(balance(AccountTitle.UNDISTRIBUTED_INCOME))
                    .as("seed %d", seed)
                    .isZero();
        }
    }

    private PublicIncomeId record(String name, PublicIncomeSource source, Optional<BuildingId> building, long fen) {
        return recordPublicIncome.record(street.maker(), income(name, source, building, fen));
    }

    private NewPublicIncome income(String name, PublicIncomeSource source, Optional<BuildingId> building, long fen) {
        return new NewPublicIncome(
                new BusinessKey(name + ":" + street.compound()),
                street.book().id(),
                street.compound(),
                building,
                source,
                Money.ofFen(fen),
                FundStreet.DAY,
                "地面停车费");
    }

    private void distribute(PublicIncomeId id) {
        distributePublicIncome.distribute(street.checker(), street.book().id(), id);
    }

    private long unit(int unit) {
        return sql.number(
                "SELECT -balance_fen FROM fund_balance WHERE account_id = ?",
                street.units().get(unit).value());
    }

    private long balance(AccountTitle title) {
        return sql.number(
                "SELECT COALESCE(SUM(debit_fen - credit_fen), 0) FROM fund_total WHERE book_id = ? AND title_code = ?",
                street.book().id().value(),
                title.number());
    }

    private long turnover(AccountTitle title) {
        return sql.number(
                "SELECT COALESCE(SUM(credit_fen), 0) FROM fund_total WHERE book_id = ? AND title_code = ?",
                street.book().id().value(),
                title.number());
    }
}
