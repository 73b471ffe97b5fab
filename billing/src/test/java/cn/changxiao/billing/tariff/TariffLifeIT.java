package cn.changxiao.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.charge.ApprovedPrice;
import cn.changxiao.billing.price.Fixed;
import cn.changxiao.billing.price.MonthlyPrice;
import cn.changxiao.billing.price.PerArea;
import cn.changxiao.billing.price.PerSpace;
import cn.changxiao.billing.price.PerUnit;
import cn.changxiao.billing.price.Price;
import cn.changxiao.billing.price.Tier;
import cn.changxiao.billing.price.Tiered;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class TariffLifeIT implements DatabaseTest {

    private static final LocalDate FROM = LocalDate.of(2024, 1, 1);
    private static final MonthlyPrice TWENTY = MonthlyPrice.parse("20");
    private static final Tiered BANDS = new Tiered(
            List.of(new Tier(Area.parse("90"), UnitPrice.parse("0.50")), new Tier(Tier.OPEN, UnitPrice.parse("0.80"))));

    @Inject
    BillingScene scene;

    @Inject
    ProposeTariff proposeTariff;

    @Inject
    ApproveTariff approveTariff;

    @Inject
    RejectTariff rejectTariff;

    @Inject
    ProposeTariffEnd proposeTariffEnd;

    @Inject
    ApproveTariffEnd approveTariffEnd;

    @Inject
    ApprovedPrices approvedPrices;

    @Inject
    Tariffs tariffs;

    @Inject
    Sql sql;

    @Test
    void everyKindOfPriceComesBackAsItWasProposed() {
        Company company = scene.company();
        List<Price> kinds =
                List.of(BANDS, new PerUnit(TWENTY), new Fixed(TWENTY), new PerArea(UnitPrice.parse("0.65")));
        for (Price price : kinds) {
            CompoundId compound = scene.compound(company, 1).compound();
            approve(company, compound, FeeItem.PROPERTY_FEE, price, FROM);
            approve(company, compound, FeeItem.PARKING, new PerSpace(TWENTY), FROM);

            assertThat(pricesOf(compound))
                    .extracting(ApprovedPrice::price)
                    .containsExactlyInAnyOrder(price, new PerSpace(TWENTY));
        }
        assertThat(tariffs.list(company.maker(), 20, 0))
                .extracting(Tariff::price)
                .contains(BANDS);
    }

    @Test
    void theSameKeyWithOtherBandsIsRefused() {
        Company company = scene.company();
        CompoundId compound = scene.compound(company, 1).compound();
        BusinessKey key = BillingScene.key("bands");
        TariffId first =
                proposeTariff.propose(company.maker(), command(key, compound, FeeItem.PROPERTY_FEE, BANDS, FROM));
        Tiered others = new Tiered(List.of(
                new Tier(Area.parse("91"), UnitPrice.parse("0.50")), new Tier(Tier.OPEN, UnitPrice.parse("0.80"))));

        assertThat(proposeTariff.propose(company.maker(), command(key, compound, FeeItem.PROPERTY_FEE, BANDS, FROM)))
                .isEqualTo(first);
        assertThatThrownBy(() -> proposeTariff.propose(
                        company.maker(), command(key, compound, FeeItem.PROPERTY_FEE, others, FROM)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void aProposalIsSentBackWithAReasonByASecondPersonAndIsThenClosed() {
        Company company = scene.company();
        CompoundId compound = scene.compound(company, 1).compound();
        TariffId tariff = propose(company, compound, FeeItem.PROPERTY_FEE, new PerUnit(TWENTY), FROM);

        assertThatThrownBy(() -> rejectTariff.reject(company.maker(), tariff, "依据不符"))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> rejectTariff.reject(company.checker(), tariff, " "))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> rejectTariff.reject(scene.company().checker(), tariff, "依据不符"))
                .isInstanceOf(NotFound.class);
        rejectTariff.reject(company.checker(), tariff, "依据不符");

        assertThatThrownBy(() -> approveTariff.approve(company.checker(), tariff))
                .isInstanceOf(TariffAlreadyChecked.class);
        assertThat(pricesOf(compound)).isEmpty();
        assertThat(tariffs.list(company.maker(), 5, 0))
                .extracting(Tariff::rejection)
                .containsExactly("依据不符");
    }

    @Test
    void twoPersonsEndAPriceOnce() {
        Company company = scene.company();
        CompoundId compound = scene.compound(company, 1).compound();
        TariffId tariff = approve(company, compound, FeeItem.WASTE, new PerUnit(TWENTY), FROM);
        LocalDate end = LocalDate.of(2099, 7, 1);

        assertThatThrownBy(() -> approveTariffEnd.approve(company.checker(), tariff))
                .isInstanceOf(TariffAlreadyEnded.class);
        assertThatThrownBy(() -> proposeTariffEnd.propose(company.maker(), tariff, LocalDate.of(2024, 6, 1), "合同到期"))
                .isInstanceOf(InvalidValue.class);
        proposeTariffEnd.propose(company.maker(), tariff, end, "合同到期");
        assertThatThrownBy(() -> approveTariffEnd.approve(company.maker(), tariff))
                .isInstanceOf(SamePersonCannotCheck.class);
        assertThat(pricesOf(compound).get(0).until()).isEqualTo(LocalDate.of(9999, 12, 31));
        approveTariffEnd.approve(company.checker(), tariff);

        assertThat(pricesOf(compound).get(0).until()).isEqualTo(end);
        assertThatThrownBy(() -> proposeTariffEnd.propose(company.maker(), tariff, end.plusDays(1), "再延一天"))
                .isInstanceOf(TariffAlreadyEnded.class);
    }

    @Test
    void whereAGuidancePriceIsKeptThePropertyFeeDoesNotExceedIt() {
        LocalDate day = LocalDate.of(2095, 1, 1);
        sql.update("""
                INSERT IGNORE INTO policy_profile (code, jurisdiction_code, name, document)
                VALUES ('BILLING-TEST', '510903001', '测试街道', '测试文件')
                """);
        sql.update("""
                INSERT INTO policy_parameter (profile_code, name, valid_from, value, unit, clause, basis)
                VALUES ('BILLING-TEST', 'BILL_PRICE_CEILING', ?, 6000, 'YUAN_E4_PER_SQUARE_METRE', '测试文件第9条', 'LOCAL')
                """, day);
        Company company = scene.company();
        CompoundId compound = scene.compound(company, 2).compound();

        assertThatThrownBy(() ->
                        propose(company, compound, FeeItem.PROPERTY_FEE, new PerArea(UnitPrice.parse("0.6001")), day))
                .isInstanceOf(PriceAboveCeiling.class)
                .hasMessageContaining("测试文件第9条");
        assertThatThrownBy(() -> propose(company, compound, FeeItem.PROPERTY_FEE, BANDS, day))
                .isInstanceOf(PriceAboveCeiling.class);
        // 89.50 m² at 0.60 yuan is 53.70 yuan a household.
        assertThatThrownBy(() ->
                        propose(company, compound, FeeItem.PROPERTY_FEE, new PerUnit(MonthlyPrice.parse("53.71")), day))
                .isInstanceOf(PriceAboveCeiling.class);
        propose(company, compound, FeeItem.PROPERTY_FEE, new PerUnit(MonthlyPrice.parse("53.70")), day);
        propose(company, compound, FeeItem.PROPERTY_FEE, new PerArea(UnitPrice.parse("0.60")), day);
        propose(company, compound, FeeItem.WASTE, new PerArea(UnitPrice.parse("0.70")), day);
        propose(company, compound, FeeItem.PROPERTY_FEE, new PerArea(UnitPrice.parse("9.00")), FROM);
    }

    @Test
    void depositsHaveNoTariffAndOnlyParkingIsPricedPerSpace() {
        Company company = scene.company();
        CompoundId compound = scene.compound(company, 1).compound();

        assertThatThrownBy(() -> propose(company, compound, FeeItem.DEPOSIT, new PerUnit(TWENTY), FROM))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> propose(company, compound, FeeItem.WASTE, new PerSpace(TWENTY), FROM))
                .isInstanceOf(InvalidValue.class);
    }

    private List<ApprovedPrice> pricesOf(CompoundId compound) {
        return approvedPrices.of(List.of(compound.value())).getOrDefault(compound.value(), List.of());
    }

    private TariffId approve(Company company, CompoundId compound, FeeItem item, Price price, LocalDate from) {
        TariffId tariff = propose(company, compound, item, price, from);
        approveTariff.approve(company.checker(), tariff);
        return tariff;
    }

    private TariffId propose(Company company, CompoundId compound, FeeItem item, Price price, LocalDate from) {
        return proposeTariff.propose(company.maker(), command(BillingScene.key("tariff"), compound, item, price, from));
    }

    private static ProposeTariff.Command command(
            BusinessKey key, CompoundId compound, FeeItem item, Price price, LocalDate from) {
        return new ProposeTariff.Command(key, compound, item, price, from, "物业服务合同第五条");
    }
}
