package cn.changxiao.app.demo;

import cn.changxiao.app.demo.Issuers.Issuer;
import cn.changxiao.app.demo.Issuers.Managed;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.TariffAlreadyChecked;
import cn.changxiao.billing.tariff.TariffId;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.BusinessKey;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;

/** The price of each compound under each manager, proposed by one clerk and approved by another. */
@Singleton
@Order(100)
final class TariffsStep implements DemoStep {

    private static final int E4_PER_FEN = 100;

    private final ProposeTariff proposeTariff;
    private final ApproveTariff approveTariff;

    TariffsStep(ProposeTariff proposeTariff, ApproveTariff approveTariff) {
        this.proposeTariff = proposeTariff;
        this.approveTariff = approveTariff;
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
        }
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
