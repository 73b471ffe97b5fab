package cn.changxiao.billing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.adjustment.ProposeAdjustment;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.dispute.NewDispute;
import cn.changxiao.billing.dispute.OpenDispute;
import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.billing.ladder.DunningStage;
import cn.changxiao.billing.ladder.DunningTemplate;
import cn.changxiao.billing.ladder.Ladder;
import cn.changxiao.billing.ladder.NewLadder;
import cn.changxiao.billing.ladder.ProposeLadder;
import cn.changxiao.billing.latefee.NewLateFeeRate;
import cn.changxiao.billing.latefee.ProposeLateFeeRate;
import cn.changxiao.billing.letter.NewServing;
import cn.changxiao.billing.letter.RecordServing;
import cn.changxiao.billing.letter.ServingWay;
import cn.changxiao.billing.message.QuietHours;
import cn.changxiao.billing.plan.Instalment;
import cn.changxiao.billing.plan.NewPlan;
import cn.changxiao.billing.plan.ProposePlan;
import cn.changxiao.billing.shift.CashCount;
import cn.changxiao.billing.shift.OpenShift;
import cn.changxiao.billing.subsidy.ApproveSubsidy;
import cn.changxiao.billing.subsidy.ProposeSubsidy;
import cn.changxiao.billing.subsidy.RecordSubsidyTransfer;
import cn.changxiao.billing.subsidy.SubsidyId;
import cn.changxiao.billing.subsidy.SubsidyTransfer;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A browser or a client that sends the same request twice at the same moment gets the same answer twice. */
@MicronautTest(transactional = false)
class SameRequestTwiceIT implements DatabaseTest {

    private static final int ROUNDS = 4;

    @Inject
    BillingScene scene;

    @Inject
    MoneyScene money;

    @Inject
    ProposeTariff proposeTariff;

    @Inject
    OpenDispute openDispute;

    @Inject
    ProposePlan proposePlan;

    @Inject
    ProposeLadder proposeLadder;

    @Inject
    ProposeLateFeeRate proposeLateFeeRate;

    @Inject
    RecordServing recordServing;

    @Inject
    ProposeSubsidy proposeSubsidy;

    @Inject
    ApproveSubsidy approveSubsidy;

    @Inject
    RecordSubsidyTransfer recordSubsidyTransfer;

    @Inject
    ProposeAdjustment proposeAdjustment;

    @Inject
    OpenShift openShift;

    @Inject
    Clock clock;

    @Inject
    Ids ids;

    @Inject
    Sql sql;

    /** The commands that take a business key. */
    enum Request {
        TARIFF,
        DISPUTE,
        PLAN,
        LADDER,
        LATE_FEE_RATE,
        SERVING,
        SUBSIDY,
        SUBSIDY_TRANSFER,
        ADJUSTMENT,
        SHIFT
    }

    @ParameterizedTest
    @EnumSource
    void twoAtTheSameMomentGetOneAnswer(Request request) throws Exception {
        Company company = scene.company();
        RegisteredEstate estate = scene.billable(company, ROUNDS);
        scene.bill(company, "2026-01", "2026-01");
        ExecutorService pool = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < ROUNDS; round++) {
                // The shift of a cashier is one at a time, so each round has a company of its own.
                Company own = request == Request.SHIFT ? scene.company() : company;
                Callable<Object> command = command(request, own, estate, round);
                CyclicBarrier together = new CyclicBarrier(2);
                Callable<Object> each = () -> {
                    together.await();
                    return command.call();
                };
                Future<Object> first = pool.submit(each);
                Future<Object> second = pool.submit(each);
                assertThat(first.get()).as("%s, round %d", request, round).isEqualTo(second.get());
            }
        } finally {
            pool.shutdown();
        }
    }

    private Callable<Object> command(Request request, Company company, RegisteredEstate estate, int round) {
        BusinessKey key = BillingScene.key("twice");
        UnitId unit = estate.units().get(round);
        LocalDate today = LocalDate.now(clock);
        return switch (request) {
            case TARIFF ->
                () -> proposeTariff.propose(
                        company.maker(),
                        new ProposeTariff.Command(
                                key,
                                estate.compound(),
                                FeeItem.WASTE,
                                UnitPrice.parse("0.10"),
                                today.withDayOfMonth(1).plusMonths(2 + round),
                                "业主大会决定"));
            case DISPUTE ->
                () -> openDispute.open(
                        company.maker(), new NewDispute(key, unit, Optional.empty(), Optional.empty(), "面积不符"));
            case PLAN ->
                () -> proposePlan.propose(
                        company.maker(),
                        new NewPlan(key, unit, List.of(), Instalment.even(Money.parse("58.18"), 2, today), 3));
            case LADDER -> () -> proposeLadder.propose(company.maker(), new NewLadder(key, ladder()));
            case LATE_FEE_RATE ->
                () -> proposeLateFeeRate.propose(
                        company.maker(), new NewLateFeeRate(key, estate.compound(), 0, today.plusDays(round), "合同"));
            case SERVING -> serving(company, key, unit, today);
            case SUBSIDY -> () -> proposeSubsidy.propose(company.maker(), subsidy(key, estate, unit));
            case SUBSIDY_TRANSFER -> transfer(company, key, estate, unit);
            case ADJUSTMENT -> adjustment(company, key, unit);
            case SHIFT -> () -> openShift.open(company.maker(), key, CashCount.ofTotal(Money.ZERO));
        };
    }

    private static Ladder ladder() {
        return new Ladder(
                new QuietHours(LocalTime.of(19, 0), LocalTime.of(9, 0)),
                7,
                Money.parse("200.00"),
                List.of(new DunningStage(1, 10, DunningChannel.VISIT, new DunningTemplate("上门走访{房屋}，了解未缴原因。"))));
    }

    private Callable<Object> serving(Company company, BusinessKey key, UnitId unit, LocalDate today) {
        long step = ids.next();
        sql.update("""
                INSERT INTO billing_dunning_step (step_id, case_id, stage_no, issuer_id, compound_id, building_id, unit_id,
                    person_id, channel, ladder_id, demanded_fen, answer_by, said, made_on)
                VALUES (?, ?, 1, ?, 1, 1, ?, 1, 'LETTER', 1, 5818, ?, '请缴费', ?)
                """, step, step, company.id(), unit.value(), today, today);
        NewServing serving = new NewServing(key, step, ServingWay.POSTED, today, "李明", "", "", "张贴于入户门");
        return () -> {
            recordServing.record(company.maker(), serving);
            return sql.number("SELECT COUNT(*) FROM billing_dunning_service WHERE step_id = ?", step);
        };
    }

    private static ProposeSubsidy.Command subsidy(BusinessKey key, RegisteredEstate estate, UnitId unit) {
        return new ProposeSubsidy.Command(
                key,
                estate.compound(),
                "街道办事处",
                Optional.empty(),
                FeeItem.PROPERTY_FEE,
                500_000,
                BillingMonth.parse("2026-01"),
                BillingMonth.parse("2026-01"),
                List.of(unit),
                "补贴协议");
    }

    private Callable<Object> transfer(Company company, BusinessKey key, RegisteredEstate estate, UnitId unit) {
        SubsidyId subsidy = proposeSubsidy.propose(company.maker(), subsidy(BillingScene.key("subsidy"), estate, unit));
        approveSubsidy.approve(company.checker(), subsidy);
        SubsidyTransfer transfer = new SubsidyTransfer(
                key,
                subsidy,
                BillingMonth.parse("2026-01"),
                Money.parse("10.00"),
                "T" + subsidy,
                LocalDate.of(2026, 2, 10));
        return () -> recordSubsidyTransfer.record(company.maker(), transfer);
    }

    private Callable<Object> adjustment(Company company, BusinessKey key, UnitId unit) {
        BillId bill = money.bill(unit, "2026-01");
        return () -> proposeAdjustment.propose(
                company.maker(),
                ProposeAdjustment.Command.waive(key, bill, Optional.empty(), Money.parse("1.00"), "困难家庭"));
    }
}
