package cn.changxiao.app.console.suspense;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.suspense.CheckReturn;
import cn.changxiao.billing.suspense.ProposeReturn;
import cn.changxiao.billing.suspense.ResolveSuspense;
import cn.changxiao.billing.suspense.SuspendedSum;
import cn.changxiao.billing.suspense.SuspendedSums;
import cn.changxiao.billing.suspense.SuspenseId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Money in suspense: find its unit and pay it in, or give it back by two persons. */
@Controller("/billing/suspense")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class SuspenseController {

    private static final int ROWS = 50;

    private final SuspendedSums sums;
    private final FindUnits findUnits;
    private final ResolveSuspense resolveSuspense;
    private final ProposeReturn proposeReturn;
    private final CheckReturn checkReturn;

    SuspenseController(
            SuspendedSums sums,
            FindUnits findUnits,
            ResolveSuspense resolveSuspense,
            ProposeReturn proposeReturn,
            CheckReturn checkReturn) {
        this.sums = sums;
        this.findUnits = findUnits;
        this.resolveSuspense = resolveSuspense;
        this.proposeReturn = proposeReturn;
        this.checkReturn = checkReturn;
    }

    @Get
    @View("suspense/list")
    @Navigation(title = "暂收款", section = Section.ACCOUNTS, order = 30)
    SuspenseListPage list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        SuspendedSums.Waiting waiting = sums.waiting(viewer);
        PageNumbers numbers = new PageNumbers("/billing/suspense", Math.max(1, page), ROWS, waiting.sums());
        return new SuspenseListPage(sums.open(viewer, ROWS, numbers.offset()), waiting, false, numbers);
    }

    @Get("/settled")
    @View("suspense/list")
    SuspenseListPage settled(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        long offset = (Math.max(1, page) - 1L) * ROWS;
        List<SuspendedSum> found = sums.settled(viewer, ROWS + 1, offset);
        PageNumbers numbers =
                new PageNumbers("/billing/suspense/settled", Math.max(1, page), ROWS, offset + found.size());
        return new SuspenseListPage(
                found.subList(0, Math.min(ROWS, found.size())), sums.waiting(viewer), true, numbers);
    }

    @Get("/{id}")
    @View("suspense/sum")
    SuspensePage one(Viewer viewer, long id, @QueryValue(defaultValue = "") String words) {
        SuspenseId suspense = new SuspenseId(id);
        return new SuspensePage(
                sums.one(viewer, suspense),
                sums.steps(viewer, suspense),
                words,
                findUnits.find(viewer, words),
                "suspense:" + UUID.randomUUID(),
                viewer.user().value());
    }

    @Post("/{id}/pay")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> pay(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        resolveSuspense.resolve(
                viewer,
                new ResolveSuspense.Command(
                        key(fields),
                        new SuspenseId(id),
                        new UnitId(fields.id("unit", "房屋")),
                        Money.parse(fields.required("amount", "金额"))));
        return Answer.seeOther("/billing/suspense/" + id, "已转为该户的缴费。");
    }

    @Post("/{id}/return")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        proposeReturn.propose(viewer, key(fields), new SuspenseId(id), fields.required("note", "退回原因"));
        return Answer.seeOther("/billing/suspense/" + id, "已申请退回，请另一位同事复核。");
    }

    @Post("/{id}/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> check(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        CheckReturn.Decision decision = fields.choice(CheckReturn.Decision.class, "decision", "复核意见");
        checkReturn.check(viewer, key(fields), new SuspenseId(id), decision);
        return Answer.seeOther(
                "/billing/suspense/" + id, decision == CheckReturn.Decision.APPROVE ? "已同意退回。" : "未同意退回，款项仍在暂收。");
    }

    private static BusinessKey key(FormFields fields) {
        return new BusinessKey(fields.required("key", "业务编号"));
    }
}
