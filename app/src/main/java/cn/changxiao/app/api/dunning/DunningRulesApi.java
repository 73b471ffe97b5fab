package cn.changxiao.app.api.dunning;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.ladder.ApproveLadder;
import cn.changxiao.billing.ladder.DunningChannel;
import cn.changxiao.billing.ladder.DunningStage;
import cn.changxiao.billing.ladder.DunningTemplate;
import cn.changxiao.billing.ladder.Ladder;
import cn.changxiao.billing.ladder.LadderId;
import cn.changxiao.billing.ladder.LadderLine;
import cn.changxiao.billing.ladder.Ladders;
import cn.changxiao.billing.ladder.NewLadder;
import cn.changxiao.billing.ladder.ProposeLadder;
import cn.changxiao.billing.latefee.ApproveLateFeeRate;
import cn.changxiao.billing.latefee.ChargeLateFees;
import cn.changxiao.billing.latefee.LateFeeRateId;
import cn.changxiao.billing.latefee.LateFeeSummary;
import cn.changxiao.billing.latefee.NewLateFeeRate;
import cn.changxiao.billing.latefee.ProposeLateFeeRate;
import cn.changxiao.billing.message.QuietHours;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;

/** The ladder and the late fee rates of a manager; each change needs a second person. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class DunningRulesApi {

    private final Ladders ladders;
    private final ProposeLadder proposeLadder;
    private final ApproveLadder approveLadder;
    private final ProposeLateFeeRate proposeRate;
    private final ApproveLateFeeRate approveRate;
    private final ChargeLateFees chargeLateFees;

    DunningRulesApi(
            Ladders ladders,
            ProposeLadder proposeLadder,
            ApproveLadder approveLadder,
            ProposeLateFeeRate proposeRate,
            ApproveLateFeeRate approveRate,
            ChargeLateFees chargeLateFees) {
        this.ladders = ladders;
        this.proposeLadder = proposeLadder;
        this.approveLadder = approveLadder;
        this.proposeRate = proposeRate;
        this.approveRate = approveRate;
        this.chargeLateFees = chargeLateFees;
    }

    @Get("/dunning-ladders")
    List<LadderJson> ladders(Viewer viewer) {
        return ladders.list(viewer).stream().map(LadderJson::of).toList();
    }

    @Post("/dunning-ladders")
    @Status(HttpStatus.CREATED)
    IdJson propose(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewLadderJson body) {
        NewLadder ladder = new NewLadder(new BusinessKey(key), body.ladder());
        return new IdJson(proposeLadder.propose(viewer, ladder).toString());
    }

    @Post("/dunning-ladders/{id}/approve")
    IdJson approveLadder(Viewer viewer, long id) {
        approveLadder.approve(viewer, new LadderId(id));
        return new IdJson(Long.toString(id));
    }

    /** {@code perDay} in parts per million of the open principal. */
    @Post("/late-fee-rates")
    @Status(HttpStatus.CREATED)
    IdJson proposeRate(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewRateJson body) {
        NewLateFeeRate rate = new NewLateFeeRate(
                new BusinessKey(key),
                new CompoundId(Long.parseLong(body.compound())),
                body.perDay(),
                body.from(),
                body.basis());
        return new IdJson(proposeRate.propose(viewer, rate).toString());
    }

    @Post("/late-fee-rates/{id}/approve")
    IdJson approveRate(Viewer viewer, long id) {
        approveRate.approve(viewer, new LateFeeRateId(id));
        return new IdJson(Long.toString(id));
    }

    /** Bills the late fees up to the end of a month that is over; again, nothing more. */
    @Post("/late-fees/{month}")
    ChargedJson charge(Viewer viewer, String month) {
        LateFeeSummary charged = chargeLateFees.charge(viewer, BillingMonth.parse(month));
        return new ChargedJson(charged.bills(), charged.amount().toString());
    }

    /** The id of what was proposed or approved. */
    @Serdeable
    record IdJson(String id) {}

    /** How many bills, and yuan as text. */
    @Serdeable
    record ChargedJson(int bills, String amount) {}

    @Serdeable
    record NewRateJson(String compound, int perDay, LocalDate from, String basis) {}

    /** One stage; the fields that a template may name are said by the refusal of an unknown one. */
    @Serdeable
    record StageJson(int daysOverdue, DunningChannel channel, String template) {}

    /** Hours such as {@code 20:00:00}; the minimum in yuan as text. */
    @Serdeable
    record NewLadderJson(
            LocalTime quietFrom, LocalTime quietUntil, int coolingDays, String minimum, List<StageJson> stages) {

        Ladder ladder() {
            List<DunningStage> numbered = new ArrayList<>();
            for (StageJson stage : stages) {
                numbered.add(new DunningStage(
                        numbered.size() + 1,
                        stage.daysOverdue(),
                        stage.channel(),
                        new DunningTemplate(stage.template())));
            }
            return new Ladder(new QuietHours(quietFrom, quietUntil), coolingDays, Money.parse(minimum), numbered);
        }
    }

    /** A ladder; the first approved one is in force. */
    @Serdeable
    record LadderJson(String id, boolean own, boolean approved, NewLadderJson ladder) {

        static LadderJson of(LadderLine line) {
            Ladder ladder = line.ladder();
            return new LadderJson(
                    line.id().toString(),
                    line.isOwn(),
                    line.approvedAt().isPresent(),
                    new NewLadderJson(
                            ladder.quiet().from(),
                            ladder.quiet().until(),
                            ladder.coolingDays(),
                            ladder.minimum().toString(),
                            ladder.stages().stream()
                                    .map(stage -> new StageJson(
                                            stage.daysOverdue(),
                                            stage.channel(),
                                            stage.template().text()))
                                    .toList()));
        }
    }
}
