package cn.changxiao.app.demo.charge;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.relief.ApproveRelief;
import cn.changxiao.billing.relief.ProposeRelief;
import cn.changxiao.billing.relief.ReliefAlreadyChecked;
import cn.changxiao.billing.relief.ReliefId;
import cn.changxiao.billing.relief.ReliefKind;
import cn.changxiao.billing.subsidy.ApproveSubsidy;
import cn.changxiao.billing.subsidy.ProposeSubsidy;
import cn.changxiao.billing.subsidy.SubsidyAlreadyChecked;
import cn.changxiao.billing.subsidy.SubsidyId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Three vacant units, a poor household that waits for approval, and a street that pays a part of a compound's bills. */
@Singleton
public class DemoReliefs {

    private static final int VACANT = 3;
    private static final int MONTHS_BACK = 3;

    private final ProposeRelief proposeRelief;
    private final ApproveRelief approveRelief;
    private final ProposeSubsidy proposeSubsidy;
    private final ApproveSubsidy approveSubsidy;

    DemoReliefs(
            ProposeRelief proposeRelief,
            ApproveRelief approveRelief,
            ProposeSubsidy proposeSubsidy,
            ApproveSubsidy approveSubsidy) {
        this.proposeRelief = proposeRelief;
        this.approveRelief = approveRelief;
        this.proposeSubsidy = proposeSubsidy;
        this.approveSubsidy = approveSubsidy;
    }

    /** Reliefs from the day on for the last units; the subsidy reaches some months back, so that bills can be claimed. */
    public void fill(Viewer maker, Viewer checker, CompoundId compound, List<UnitId> units, LocalDate from) {
        int last = units.size() - 1;
        for (int i = 0; i < VACANT; i++) {
            ReliefId vacant = propose(maker, units.get(last - i), ReliefKind.VACANT, 300_000, from, "空置告知书及水电抄表记录");
            approve(checker, vacant);
        }
        propose(maker, units.get(last - VACANT), ReliefKind.LOW_INCOME, 500_000, from, "城市居民最低生活保障证");
        BillingMonth month = BillingMonth.of(from);
        SubsidyId subsidy = proposeSubsidy.propose(
                maker,
                new ProposeSubsidy.Command(
                        new BusinessKey("demo:subsidy:" + compound),
                        compound,
                        "凯旋路街道办事处",
                        Optional.empty(),
                        FeeItem.PROPERTY_FEE,
                        200_000,
                        month.plus(-MONTHS_BACK),
                        month.plus(2 * MONTHS_BACK),
                        List.of(),
                        "老旧小区物业服务费补贴协议"));
        try {
            approveSubsidy.approve(checker, subsidy);
        } catch (SubsidyAlreadyChecked fromTheBuildBefore) {
            // The build was cut short after this approval: it stands.
        }
    }

    private ReliefId propose(
            Viewer maker, UnitId unit, ReliefKind kind, long sharePpm, LocalDate from, String evidence) {
        return proposeRelief.propose(
                maker,
                new ProposeRelief.Command(
                        new BusinessKey("demo:relief:" + unit),
                        unit,
                        FeeItem.PROPERTY_FEE,
                        kind,
                        sharePpm,
                        Money.ZERO,
                        kind == ReliefKind.VACANT ? Optional.of(from.minusDays(20)) : Optional.empty(),
                        from,
                        from.plusYears(1),
                        evidence));
    }

    private void approve(Viewer checker, ReliefId relief) {
        try {
            approveRelief.approve(checker, relief);
        } catch (ReliefAlreadyChecked fromTheBuildBefore) {
            // The build was cut short after this approval: it stands.
        }
    }
}
