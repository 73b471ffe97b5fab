package cn.changxiao.billing.dunning;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.dispute.CloseDispute;
import cn.changxiao.billing.dispute.DisputeId;
import cn.changxiao.billing.dispute.DisputeState;
import cn.changxiao.billing.dispute.NewDispute;
import cn.changxiao.billing.dispute.OpenDispute;
import cn.changxiao.billing.ladder.ApproveLadder;
import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.billing.ladder.DunningStage;
import cn.changxiao.billing.ladder.DunningTemplate;
import cn.changxiao.billing.ladder.Ladder;
import cn.changxiao.billing.ladder.LadderId;
import cn.changxiao.billing.ladder.Ladders;
import cn.changxiao.billing.ladder.NewLadder;
import cn.changxiao.billing.ladder.ProposeLadder;
import cn.changxiao.billing.letter.LetterPdf;
import cn.changxiao.billing.letter.Letters;
import cn.changxiao.billing.letter.NewServing;
import cn.changxiao.billing.letter.RecordServing;
import cn.changxiao.billing.letter.ServingWay;
import cn.changxiao.billing.message.MessageLine;
import cn.changxiao.billing.message.MessageState;
import cn.changxiao.billing.message.Messages;
import cn.changxiao.billing.message.QuietHours;
import cn.changxiao.billing.message.SendMessages;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.billing.plan.DecidePlan;
import cn.changxiao.billing.plan.Instalment;
import cn.changxiao.billing.plan.NewPlan;
import cn.changxiao.billing.plan.PlanId;
import cn.changxiao.billing.plan.ProposePlan;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.NewPerson;
import cn.changxiao.property.party.Persons;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DunOverdueIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    DunOverdue dunOverdue;

    @Inject
    DunningCases cases;

    @Inject
    OpenDispute openDispute;

    @Inject
    CloseDispute closeDispute;

    @Inject
    ProposePlan proposePlan;

    @Inject
    DecidePlan decidePlan;

    @Inject
    RecordPayment recordPayment;

    @Inject
    ProposeLadder proposeLadder;

    @Inject
    ApproveLadder approveLadder;

    @Inject
    Ladders ladders;

    @Inject
    Letters letters;

    @Inject
    LetterPdf letterPdf;

    @Inject
    RecordServing recordServing;

    @Inject
    SendMessages sendMessages;

    @Inject
    Messages messages;

    @Inject
    Clock clock;

    @Inject
    Persons persons;

    @Inject
    TransactionOperations<Connection> transactions;

    @Inject
    Sql sql;

    private Company company;
    private List<UnitId> units;
    private LocalDate today;

    @BeforeEach
    void fourUnitsThatOweTwoMonthsOfLastYear() {
        today = LocalDate.now(clock);
        company = scene.company();
        units = scene.billable(company, 4).units();
        scene.bill(company, "2025-01", "2025-02");
    }

    @Test
    void thePreviewIsWhatIsDoneAndDoingItAgainDoesNothing() {
        DunningSummary preview = dunOverdue.preview(company.maker());
        assertThat(preview.lines())
                .containsExactly(new DunningSummary.Line(1, DunningChannel.MESSAGE, 4, Money.ofFen(4 * 2 * 5_818)));

        assertThat(dunOverdue.dun(company.maker())).isEqualTo(preview);
        assertThat(dunOverdue.dun(company.maker()).units()).isZero();
        assertThat(cases.list(company.maker(), 0, 10, 0)).hasSize(4).allMatch(DunningCase::isOpen);
        assertThat(messages.list(company.maker(), 10, 0))
                .hasSize(4)
                .allMatch(message -> message.text().contains("2期物业服务费共116.36元"))
                .noneMatch(message -> message.text().contains("{"));
        assertThat(cases.count(scene.company().maker(), 0)).isZero();
    }

    @Test
    void whatIsDisputedPlannedOrPaidIsNotDunned() {
        DisputeId dispute = openDispute.open(
                company.maker(),
                new NewDispute(BillingScene.key("d"), units.get(0), Optional.empty(), Optional.empty(), "面积不符"));
        PlanId plan = proposePlan.propose(
                company.maker(),
                new NewPlan(
                        BillingScene.key("p"),
                        units.get(1),
                        List.of(),
                        Instalment.even(Money.parse("116.36"), 2, today),
                        5));
        decidePlan.decide(company.checker(), plan, true);
        recordPayment.record(company.maker(), scene.cash(units.get(2), "116.36", today.toString()));

        assertThat(dunOverdue.dun(company.maker()).units()).isEqualTo(1);
        closeDispute.close(company.checker(), dispute, DisputeState.REJECTED, "面积以产权证为准。");
        assertThat(dunOverdue.dun(company.maker()).units()).isEqualTo(1);
    }

    @Test
    void stagesFollowOneAnotherAfterTheCoolingDaysAndACaseEndsWithThePayment() {
        dunOverdue.dun(company.maker());
        aCoolingLater();
        assertThat(dunOverdue.dun(company.maker()).lines())
                .containsExactly(new DunningSummary.Line(2, DunningChannel.LETTER, 4, Money.ofFen(4 * 2 * 5_818)));
        aCoolingLater();
        recordPayment.record(company.maker(), scene.cash(units.get(0), "116.36", today.toString()));

        assertThat(dunOverdue.dun(company.maker()).units()).isEqualTo(3);
        assertThat(cases.list(company.maker(), 0, 10, 0).stream().filter(DunningCase::isOpen))
                .hasSize(3)
                .allMatch(open -> open.lastStage() == 3);
        assertThat(cases.effect(company.maker(), 30))
                .first()
                .isEqualTo(new StageEffect(1, DunningChannel.MESSAGE, 4, 1));
        assertThatThrownBy(() ->
                        sql.update("UPDATE billing_dunning_step SET said = 'x' WHERE issuer_id = ?", company.id()))
                .hasMessageContaining("append-only");
    }

    @Test
    void twoAtOnceMakeOneDemandAUnit() throws Exception {
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            List<Future<DunningSummary>> done =
                    pool.invokeAll(java.util.Collections.nCopies(4, () -> dunOverdue.dun(company.maker())));
            int demanded = 0;
            for (Future<DunningSummary> each : done) {
                demanded += each.get().units();
            }
            assertThat(demanded).isEqualTo(4);
        } finally {
            pool.shutdown();
        }
        assertThat(sql.number("SELECT COUNT(*) FROM billing_dunning_step WHERE issuer_id = ?", company.id()))
                .isEqualTo(4);
        assertThat(messages.count(company.maker())).isEqualTo(4);
    }

    @Test
    void aMessageIsSentOnceAndNotWhenItsDebtIsPaidMeanwhile() {
        dunOverdue.dun(company.maker());
        recordPayment.record(company.maker(), scene.cash(units.get(0), "116.36", today.toString()));
        todayIsWorkedAndTheHourIsNotQuiet();
        long person = transactions.executeWrite(
                status -> persons.register(List.of(NewPerson.human("周明", Optional.empty(), Optional.of("13812341234"))))
                        .get(0)
                        .value());
        sql.update(
                "UPDATE billing_message SET person_id = ? WHERE unit_id = ?",
                person,
                units.get(1).value());

        assertThat(sendMessages.send()).isEqualTo(1);
        assertThat(sendMessages.send()).isZero();

        List<MessageLine> lines = messages.list(company.maker(), 10, 0);
        assertThat(lines)
                .extracting(MessageLine::state)
                .containsExactlyInAnyOrder(
                        MessageState.CANCELLED, MessageState.SENT, MessageState.FAILED, MessageState.FAILED);
        assertThat(lines)
                .filteredOn(line -> line.state() == MessageState.FAILED)
                .allMatch(line -> line.reason().contains("未登记电话"));
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'SendMessage' AND subject = ? AND detail LIKE '%138****1234'",
                        "person:" + person))
                .isEqualTo(1);
    }

    @Test
    void lettersArePrintedByBuildingUntilTheyAreServed() {
        dunOverdue.dun(company.maker());
        aCoolingLater();
        dunOverdue.dun(company.maker());
        long building = sql.number(
                "SELECT building_id FROM registry_unit WHERE unit_id = ?",
                units.get(0).value());

        assertThat(letters.batches(company.maker())).singleElement().matches(batch -> batch.letters() == 4);
        byte[] pdf = letterPdf.print(letters.ofBuilding(company.maker(), building));
        assertThat(new String(pdf, 0, 4, java.nio.charset.StandardCharsets.US_ASCII))
                .isEqualTo("%PDF");

        long step = letters.ofBuilding(company.maker(), building).get(0).id();
        NewServing serving = serving(step, ServingWay.POSTED, "", today);
        recordServing.record(company.maker(), serving);
        recordServing.record(company.maker(), serving);
        assertThat(letters.ofBuilding(company.maker(), building)).hasSize(3);
        assertThatThrownBy(() ->
                        recordServing.record(scene.company().maker(), serving(step, ServingWay.POSTED, "", today)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> recordServing.record(
                        company.maker(), serving(step, ServingWay.HANDED_OVER, "", today.plusDays(1))))
                .isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> serving(step, ServingWay.REGISTERED_MAIL, "", today))
                .isInstanceOf(InvalidValue.class);
    }

    @Test
    void anotherLadderNeedsTwoPeople() {
        Ladder ladder = new Ladder(
                new QuietHours(LocalTime.of(19, 0), LocalTime.of(9, 0)),
                7,
                Money.parse("200.00"),
                List.of(new DunningStage(1, 10, DunningChannel.VISIT, new DunningTemplate("上门走访{房屋}，了解未缴原因。"))));
        LadderId id = proposeLadder.propose(company.maker(), new NewLadder(BillingScene.key("ladder"), ladder));

        assertThat(dunOverdue.preview(company.maker()).units()).isEqualTo(4);
        assertThatThrownBy(() -> approveLadder.approve(company.maker(), id)).isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> approveLadder.approve(scene.company().checker(), id))
                .isInstanceOf(NotFound.class);
        approveLadder.approve(company.checker(), id);
        assertThat(ladders.inForce(company.id()).ladder()).isEqualTo(ladder);
        assertThat(dunOverdue.preview(company.maker()).units())
                .as("below the minimum")
                .isZero();
    }

    private static NewServing serving(long step, ServingWay way, String mail, LocalDate on) {
        return new NewServing(BillingScene.key("serving"), step, way, on, "李明", mail, "", "张贴于入户门");
    }

    private void todayIsWorkedAndTheHourIsNotQuiet() {
        sql.update("DELETE FROM property_calendar_day WHERE day = ?", today);
        sql.update(
                "INSERT INTO property_calendar_day (day, notice_year, kind, occasion) VALUES (?, 2026, 'MAKE_UP', '')",
                today);
        sql.update(
                "UPDATE billing_message SET not_before = '2020-01-01', quiet_from = '23:59:59', quiet_until = '00:00:00'"
                        + " WHERE issuer_id = ?",
                company.id());
    }

    private void aCoolingLater() {
        sql.update(
                "UPDATE billing_dunning_case SET last_on = last_on - INTERVAL 15 DAY WHERE issuer_id = ?",
                company.id());
    }
}
