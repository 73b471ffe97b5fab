package cn.changxiao.billing.subsidy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.payment.ChannelTransactionUsed;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class SubsidyIT implements DatabaseTest {

    private static final BillingMonth MONTH = BillingMonth.parse("2026-01");

    @Inject
    BillingScene scene;

    @Inject
    ProposeSubsidy proposeSubsidy;

    @Inject
    ApproveSubsidy approveSubsidy;

    @Inject
    RejectSubsidy rejectSubsidy;

    @Inject
    Subsidies subsidies;

    @Inject
    SubsidyClaims claims;

    @Inject
    RecordSubsidyTransfer recordSubsidyTransfer;

    @Inject
    Sql sql;

    @Test
    void aSubsidyPaysItsShareToTheFenAndLeavesWhatIsDue() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 3);
        scene.bill(company, "2026-01", "2026-01");
        SubsidyId subsidy = approved(company, estate);

        // 3 × 58.18 = 174.54; a third of it is 58.18.
        SubsidyClaim claim = claims.of(company.maker(), subsidy, MONTH);
        assertThat(claim.claimed()).isEqualTo(Money.parse("58.18"));
        assertThat(claim.lines()).extracting(line -> line.claimed().fen()).containsExactly(1_940L, 1_939L, 1_939L);
        SubsidyTransfer part = transfer(subsidy, "20.00");
        long receipt = recordSubsidyTransfer.record(company.maker(), part);
        assertThat(recordSubsidyTransfer.record(company.maker(), part)).isEqualTo(receipt);
        recordSubsidyTransfer.record(company.maker(), transfer(subsidy, "38.18"));

        SubsidyClaim paid = claims.of(company.maker(), subsidy, MONTH);
        assertThat(paid.open()).isEqualTo(Money.ZERO);
        assertThat(paid.lines()).allSatisfy(line -> assertThat(line.received()).isEqualTo(line.claimed()));
        assertThat(paid.due()).isEqualTo(Money.parse("174.54"));
        assertThat(estate.units().stream().mapToLong(scene::open).sum()).isEqualTo(17_454 - 5_818);
        assertThatThrownBy(() -> recordSubsidyTransfer.record(company.maker(), transfer(subsidy, "0.01")))
                .isInstanceOf(MoreThanClaimed.class);
    }

    @Test
    void twoPersonsArrangeItAndABankNumberCountsOnce() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 2);
        scene.bill(company, "2026-01", "2026-01");
        SubsidyId subsidy = proposeSubsidy.propose(company.maker(), command(estate));

        assertThatThrownBy(() -> approveSubsidy.approve(company.maker(), subsidy))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> claims.of(company.maker(), subsidy, MONTH)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> approveSubsidy.approve(scene.company().checker(), subsidy))
                .isInstanceOf(NotFound.class);
        approveSubsidy.approve(company.checker(), subsidy);
        assertThatThrownBy(() -> approveSubsidy.approve(company.checker(), subsidy))
                .isInstanceOf(SubsidyAlreadyChecked.class);

        SubsidyTransfer first = transfer(subsidy, "1.00");
        recordSubsidyTransfer.record(company.maker(), first);
        assertThatThrownBy(() -> recordSubsidyTransfer.record(
                        company.maker(),
                        new SubsidyTransfer(
                                BillingScene.key("subsidy"),
                                subsidy,
                                MONTH,
                                Money.parse("2"),
                                first.channelTransaction(),
                                first.receivedOn())))
                .isInstanceOf(ChannelTransactionUsed.class);
        assertThat(sql.number("SELECT COUNT(*) FROM billing_subsidy_receipt WHERE subsidy_id = ?", subsidy.value()))
                .isOne();
    }

    @Test
    void whatASecondPersonSendsBackIsNeverClaimed() {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, 2);
        SubsidyId subsidy = proposeSubsidy.propose(company.maker(), command(estate));

        assertThatThrownBy(() -> rejectSubsidy.reject(company.maker(), subsidy, "依据不足"))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> rejectSubsidy.reject(company.checker(), subsidy, " "))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> rejectSubsidy.reject(scene.company().checker(), subsidy, "依据不足"))
                .isInstanceOf(NotFound.class);
        rejectSubsidy.reject(company.checker(), subsidy, "依据不足");

        assertThat(subsidies.one(company.maker(), subsidy).note()).isEqualTo("依据不足");
        assertThat(subsidies.one(company.maker(), subsidy).state()).isEqualTo(SubsidyState.REJECTED);
        assertThatThrownBy(() -> approveSubsidy.approve(company.checker(), subsidy))
                .isInstanceOf(SubsidyAlreadyChecked.class);
        assertThatThrownBy(() -> claims.of(company.maker(), subsidy, MONTH)).isInstanceOf(InvalidValue.class);
    }

    private SubsidyId approved(Company company, RegisteredEstate estate) {
        SubsidyId subsidy = proposeSubsidy.propose(company.maker(), command(estate));
        approveSubsidy.approve(company.checker(), subsidy);
        return subsidy;
    }

    private static ProposeSubsidy.Command command(RegisteredEstate estate) {
        return new ProposeSubsidy.Command(
                BillingScene.key("subsidy"),
                estate.compound(),
                "测试街道办事处",
                Optional.empty(),
                FeeItem.PROPERTY_FEE,
                333_333,
                MONTH,
                BillingMonth.parse("2026-12"),
                List.of(),
                "老旧小区物业费补贴协议");
    }

    private static SubsidyTransfer transfer(SubsidyId subsidy, String yuan) {
        return new SubsidyTransfer(
                BillingScene.key("subsidy"),
                subsidy,
                MONTH,
                Money.parse(yuan),
                "T" + BillingScene.key("x").value(),
                LocalDate.of(2026, 2, 10));
    }
}
