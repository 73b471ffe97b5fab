package cn.changxiao.app.demo;

import cn.changxiao.app.demo.Issuers.Issuer;
import cn.changxiao.app.demo.Issuers.Managed;
import cn.changxiao.app.demo.charge.DemoPrices;
import cn.changxiao.app.demo.charge.DemoReliefs;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.TariffAlreadyChecked;
import cn.changxiao.billing.tariff.TariffId;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** The price of each compound under each manager, proposed by one clerk and approved by another. */
@Singleton
@Order(100)
final class TariffsStep implements DemoStep {

    private static final int E4_PER_FEN = 100;

    private final ProposeTariff proposeTariff;
    private final ApproveTariff approveTariff;
    private final DemoPrices prices;
    private final DemoReliefs reliefs;

    TariffsStep(ProposeTariff proposeTariff, ApproveTariff approveTariff, DemoPrices prices, DemoReliefs reliefs) {
        this.proposeTariff = proposeTariff;
        this.approveTariff = approveTariff;
        this.prices = prices;
        this.reliefs = reliefs;
    }

    @Override
    public String label() {
        return "核定收费标准";
    }

    @Override
    public int weight() {
        return 3;
    }

    @Override
    public void run(DemoWork work) {
        for (Issuer issuer : Issuers.of(work)) {
            for (Managed managed : issuer.managed()) {
                TariffId tariff = proposeTariff.propose(issuer.maker(), proposal(work, managed));
                try {
                    approveTariff.approve(issuer.checker(), tariff);
                } catch (TariffAlreadyChecked fromTheBuildBefore) {
                    // The build was cut short after this approval: it stands.
                }
            }
            if (issuer.organisation().key().equals(work.plan().showcase().company())) {
                showEveryKind(work, issuer);
            }
        }
    }

    /** In the compound the log-ins open on, from the month after the drawn history, which stays as it was drawn. */
    private void showEveryKind(DemoWork work, Issuer issuer) {
        PlannedCompound main = work.plan().showcase().main();
        CompoundId compound = work.register().compound(main);
        List<UnitId> units =
                work.register().units(main).stream().flatMap(List::stream).toList();
        LocalDate from = work.plan().newestMonth().plusMonths(1).atDay(1);
        prices.fill(issuer.maker(), issuer.checker(), compound, units, from);
        reliefs.fill(issuer.maker(), issuer.checker(), compound, units, from);
    }

    static UnitPrice price(Managed managed) {
        return new UnitPrice((long) managed.management().feeFen() * E4_PER_FEN);
    }

    private static ProposeTariff.Command proposal(DemoWork work, Managed managed) {
        return new ProposeTariff.Command(
                new BusinessKey(managed.compound().key() + ":tariff:"
                        + managed.management().from()),
                work.register().compound(managed.compound()),
                FeeItem.PROPERTY_FEE,
                price(managed),
                managed.management().from(),
                basis(managed));
    }

    private static String basis(Managed managed) {
        return switch (managed.management().mode()) {
            case COMPANY -> "物业服务合同第八条";
            case SELF_MANAGED -> "业主大会关于自行管理收费的决定";
            case FALLBACK -> "街道托底过渡管理委托书第五条";
        };
    }
}
