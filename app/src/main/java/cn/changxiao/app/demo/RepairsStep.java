package cn.changxiao.app.demo;

import cn.changxiao.app.demo.decision.DemoDecisions;
import cn.changxiao.app.demo.drawing.RepairDrawing;
import cn.changxiao.app.demo.fund.FundDesk;
import cn.changxiao.app.demo.fund.FundNotices;
import cn.changxiao.app.demo.plan.PlannedCompound;
import cn.changxiao.app.demo.plan.PlannedRepair;
import cn.changxiao.fund.application.ApplyForWithdrawal;
import cn.changxiao.fund.application.WithdrawalRequest;
import cn.changxiao.fund.seal.PublishRoot;
import cn.changxiao.fund.seal.RootsDiverge;
import cn.changxiao.fund.withdrawal.ApportionWithdrawal;
import cn.changxiao.fund.withdrawal.ApproveWithdrawal;
import cn.changxiao.fund.withdrawal.PayWithdrawal;
import cn.changxiao.fund.withdrawal.PreparePayment;
import cn.changxiao.fund.withdrawal.WithdrawalId;
import cn.changxiao.fund.withdrawal.WithdrawalState;
import cn.changxiao.fund.withdrawal.WrongWithdrawalState;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.core.annotation.Order;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Repairs paid, approved or waiting for the committee; then what else crosses the custodian's desk, the first signed root
 * of the fund's log, and the shown compound's accounts as published.
 */
@Singleton
@Order(210)
final class RepairsStep implements DemoStep {

    private static final Logger LOG = LoggerFactory.getLogger(RepairsStep.class);

    private static final int DAYS_SINCE_PAID = 38;
    private static final UserId APPLICANT = new UserId(1);
    private static final UserId APPROVER = new UserId(2);

    private final ApplyForWithdrawal applyForWithdrawal;
    private final ApportionWithdrawal apportionWithdrawal;
    private final ApproveWithdrawal approveWithdrawal;
    private final PreparePayment preparePayment;
    private final PayWithdrawal payWithdrawal;
    private final PublishRoot publishRoot;
    private final DemoDecisions demoDecisions;
    private final FundDesk fundDesk;
    private final FundNotices fundNotices;

    RepairsStep(
            ApplyForWithdrawal applyForWithdrawal,
            ApportionWithdrawal apportionWithdrawal,
            ApproveWithdrawal approveWithdrawal,
            PreparePayment preparePayment,
            PayWithdrawal payWithdrawal,
            PublishRoot publishRoot,
            DemoDecisions demoDecisions,
            FundDesk fundDesk,
            FundNotices fundNotices) {
        this.applyForWithdrawal = applyForWithdrawal;
        this.apportionWithdrawal = apportionWithdrawal;
        this.approveWithdrawal = approveWithdrawal;
        this.preparePayment = preparePayment;
        this.payWithdrawal = payWithdrawal;
        this.publishRoot = publishRoot;
        this.demoDecisions = demoDecisions;
        this.fundDesk = fundDesk;
        this.fundNotices = fundNotices;
    }

    @Override
    public String label() {
        return "办理维修资金使用";
    }

    @Override
    public int weight() {
        return 2;
    }

    @Override
    public void run(DemoWork work) {
        decideAhead(work);
        for (PlannedRepair repair : RepairDrawing.of(work.plan())) {
            boolean isShown = repair.compound().equals(work.plan().showcase().main());
            Viewer applicant = isShown ? user(work, "committee") : committee(work, repair, APPLICANT);
            Viewer approver = isShown ? user(work, "committee2") : committee(work, repair, APPROVER);
            CertificateNumber certificate =
                    demoDecisions.decide(key(repair).value(), work.plan().today(), resolution(work, repair));
            WithdrawalId id = applyForWithdrawal.apply(applicant, request(work, repair, certificate));
            unlessDone(() -> apportionWithdrawal.apportion(applicant, id));
            if (repair.state() != WithdrawalState.APPORTIONED) {
                unlessDone(() -> approveWithdrawal.approve(approver, id));
            }
            if (repair.state() == WithdrawalState.PAID) {
                unlessDone(() -> pay(work, id));
            }
        }
        fundDesk.show(
                user(work, "custodian"), user(work, "custodian2"), work.plan().today());
        publishRoot();
        fundNotices.publish(
                user(work, "custodian"),
                work.register().compound(work.plan().showcase().main()),
                work.plan().today());
        fundNotices.ask(user(work, "owner"));
    }

    private void publishRoot() {
        try {
            publishRoot.publish();
        } catch (RootsDiverge anchorsOfAnotherDatabase) {
            LOG.warn("the demo's log is not signed: {}", anchorsOfAnotherDatabase.sentence());
        }
    }

    private void pay(DemoWork work, WithdrawalId id) {
        preparePayment.prepare(user(work, "custodian"), id, work.plan().today().minusDays(DAYS_SINCE_PAID));
        payWithdrawal.pay(user(work, "custodian2"), id);
    }

    /** A build that was cut short has made the move already. */
    private static void unlessDone(Runnable move) {
        try {
            move.run();
        } catch (WrongWithdrawalState furtherAlready) {
            // It stands where this move, or one after it, has put it.
        }
    }

    private static BusinessKey key(PlannedRepair repair) {
        return new BusinessKey(repair.compound().key() + ":repair:" + repair.building());
    }

    /** What the owners of the shown compound have decided and nobody has used yet. */
    private void decideAhead(DemoWork work) {
        PlannedCompound main = work.plan().showcase().main();
        List<List<UnitId>> units = work.register().units(main);
        int last = units.size() - 1;
        decideAhead(
                work,
                new DemoDecisions.Resolution(
                        CertificateSubject.WITHDRAWAL,
                        work.register().compound(main),
                        "使用维修资金：" + main.buildings().get(last).label() + "楼道窗更换",
                        main.buildings().get(last).label() + "全体业主",
                        units.get(last),
                        Optional.of(Money.ofYuan(30_000))));
        decideAhead(
                work,
                new DemoDecisions.Resolution(
                        CertificateSubject.TOP_UP,
                        work.register().compound(main),
                        "续筹维修资金至首期交存额的百分之三十",
                        "全小区业主",
                        units.stream().flatMap(List::stream).toList(),
                        Optional.empty()));
    }

    private void decideAhead(DemoWork work, DemoDecisions.Resolution resolution) {
        demoDecisions.decide(
                "ahead:" + resolution.subject() + ":" + resolution.compound(),
                work.plan().today(),
                resolution);
    }

    /** The owners of the building agreed to a twentieth more than the budget, rounded up to a hundred yuan. */
    private static DemoDecisions.Resolution resolution(DemoWork work, PlannedRepair repair) {
        long hundreds = repair.budget().fen() * 21 / 20 / 10_000 + 1;
        return new DemoDecisions.Resolution(
                CertificateSubject.WITHDRAWAL,
                work.register().compound(repair.compound()),
                "使用维修资金：" + repair.project(),
                repair.compound().buildings().get(repair.building()).label() + "全体业主",
                work.register().units(repair.compound()).get(repair.building()),
                Optional.of(Money.ofYuan(hundreds * 100)));
    }

    private static WithdrawalRequest request(DemoWork work, PlannedRepair repair, CertificateNumber certificate) {
        return new WithdrawalRequest(
                key(repair),
                work.register().compound(repair.compound()),
                Optional.of(work.register().building(repair.compound(), repair.building())),
                repair.project(),
                repair.component(),
                Optional.empty(),
                "遂宁市宏顺建筑有限公司",
                repair.budget(),
                "业主共同决定，参与面积和人数均过三分之二，同意均过半数。",
                certificate);
    }

    private static Viewer user(DemoWork work, String login) {
        return work.register().user(work.plan(), login);
    }

    private static Viewer committee(DemoWork work, PlannedRepair repair, UserId user) {
        OrganisationId committee = work.register()
                .organisation(work.plan(), repair.compound().committee().orElseThrow());
        return Viewer.member(user, "演示数据", Role.OWNERS_COMMITTEE, committee);
    }
}
