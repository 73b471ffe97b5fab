package cn.changxiao.app.console.dunning;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.latefee.ApproveLateFeeRate;
import cn.changxiao.billing.latefee.LateFeeRateId;
import cn.changxiao.billing.latefee.LateFeeRates;
import cn.changxiao.billing.latefee.NewLateFeeRate;
import cn.changxiao.billing.latefee.ProposeLateFeeRate;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundFilter;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.PolicyUnit;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/** Late fee rates: none by default, proposed by one person of a manager and approved by another. */
@Controller("/dunning/late-fees")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class LateFeeController {

    private static final int COMPOUNDS = 1_000;

    private final LateFeeRates rates;
    private final Compounds compounds;
    private final ProposeLateFeeRate proposeRate;
    private final ApproveLateFeeRate approveRate;
    private final Clock clock;

    LateFeeController(
            LateFeeRates rates,
            Compounds compounds,
            ProposeLateFeeRate proposeRate,
            ApproveLateFeeRate approveRate,
            Clock clock) {
        this.rates = rates;
        this.compounds = compounds;
        this.proposeRate = proposeRate;
        this.approveRate = approveRate;
        this.clock = clock;
    }

    @Get
    @View("dunning/late-fees")
    @Navigation(title = "违约金标准", section = Section.COLLECTION, order = 60)
    LateFeePage list(Viewer viewer) {
        return new LateFeePage(
                rates.list(viewer),
                compounds.list(viewer, new CompoundFilter("", "", 0, COMPOUNDS)),
                viewer.user().value(),
                LocalDate.now(clock),
                "late-fee:" + UUID.randomUUID());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        proposeRate.propose(
                viewer,
                new NewLateFeeRate(
                        new BusinessKey(fields.required("key", "业务编号")),
                        new CompoundId(fields.id("compound", "小区")),
                        Math.toIntExact(PolicyUnit.PARTS_PER_MILLION.parse(fields.required("rate", "每日比例"))),
                        fields.day("from", "生效日期"),
                        fields.text("basis")));
        return Answer.seeOther("/dunning/late-fees", "违约金标准已申报，请另一位同事审批。");
    }

    @Post("/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        approveRate.approve(viewer, new LateFeeRateId(id));
        return Answer.seeOther("/dunning/late-fees", "违约金标准已批准。");
    }
}
