package cn.changxiao.app.demo.charge;

import cn.changxiao.billing.price.MonthlyPrice;
import cn.changxiao.billing.price.PerSpace;
import cn.changxiao.billing.price.PerUnit;
import cn.changxiao.billing.price.Price;
import cn.changxiao.billing.price.PriceKind;
import cn.changxiao.billing.price.PriceText;
import cn.changxiao.billing.space.AssignSpace;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.TariffAlreadyChecked;
import cn.changxiao.billing.tariff.TariffId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;

/** Waste per household, parking per space and, waiting for approval, a property fee in bands. */
@Singleton
public class DemoPrices {

    private static final int SPACES = 8;

    private final ProposeTariff proposeTariff;
    private final ApproveTariff approveTariff;
    private final AssignSpace assignSpace;

    DemoPrices(ProposeTariff proposeTariff, ApproveTariff approveTariff, AssignSpace assignSpace) {
        this.proposeTariff = proposeTariff;
        this.approveTariff = approveTariff;
        this.assignSpace = assignSpace;
    }

    /** Prices from the day on; the first units of the compound get a parking space each. */
    public void fill(Viewer maker, Viewer checker, CompoundId compound, List<UnitId> units, LocalDate from) {
        approve(checker, propose(maker, compound, FeeItem.WASTE, new PerUnit(MonthlyPrice.parse("6")), from));
        approve(checker, propose(maker, compound, FeeItem.PARKING, new PerSpace(MonthlyPrice.parse("60")), from));
        propose(
                maker,
                compound,
                FeeItem.PROPERTY_FEE,
                PriceText.parse(PriceKind.TIERED, "", "90=0.60，144=0.80，以上=1.00"),
                from.plusMonths(3));
        for (int i = 0; i < Math.min(SPACES, units.size()); i++) {
            assignSpace.assign(
                    maker,
                    new AssignSpace.Command(
                            new BusinessKey("demo:space:" + compound + ":" + i),
                            units.get(i),
                            "A-%03d".formatted(i + 1),
                            from,
                            AssignSpace.Command.OPEN_END));
        }
    }

    private TariffId propose(Viewer maker, CompoundId compound, FeeItem item, Price price, LocalDate from) {
        return proposeTariff.propose(
                maker,
                new ProposeTariff.Command(
                        new BusinessKey("demo:price:%s:%s".formatted(compound, item)),
                        compound,
                        item,
                        price,
                        from,
                        "物业服务合同补充协议第二条"));
    }

    private void approve(Viewer checker, TariffId tariff) {
        try {
            approveTariff.approve(checker, tariff);
        } catch (TariffAlreadyChecked fromTheBuildBefore) {
            // The build was cut short after this approval: it stands.
        }
    }
}
