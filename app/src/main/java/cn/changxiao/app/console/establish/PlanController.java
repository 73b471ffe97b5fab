package cn.changxiao.app.console.establish;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.account.BookId;
import cn.changxiao.fund.establish.DecideDepositPlan;
import cn.changxiao.fund.establish.DemandNoticePdf;
import cn.changxiao.fund.establish.DepositPlanId;
import cn.changxiao.fund.establish.DraftDepositPlan;
import cn.changxiao.fund.establish.Instalments;
import cn.changxiao.fund.establish.NewDepositPlan;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
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
import java.util.Map;
import java.util.Optional;

/** 资金补建: plans drafted by one of the custodian's people and issued by another, with the notices to print. */
@Controller("/fund/plans")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class PlanController {

    private final PlanPages pages;
    private final DraftDepositPlan draftDepositPlan;
    private final DecideDepositPlan decideDepositPlan;
    private final DemandNoticePdf pdf;

    PlanController(
            PlanPages pages,
            DraftDepositPlan draftDepositPlan,
            DecideDepositPlan decideDepositPlan,
            DemandNoticePdf pdf) {
        this.pages = pages;
        this.draftDepositPlan = draftDepositPlan;
        this.decideDepositPlan = decideDepositPlan;
        this.pdf = pdf;
    }

    @Get
    @View("establish/plans")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    @Navigation(title = "资金补建", section = Section.FUND, order = 18)
    PlanListPage list(Viewer viewer, @QueryValue Optional<Long> book) {
        return pages.list(viewer, book);
    }

    @Get("/{book}/{id}")
    @View("establish/plan")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE"})
    PlanPage one(Viewer viewer, long book, long id) {
        return pages.one(viewer, book, id);
    }

    @Get("/{book}/{id}/notices.pdf")
    HttpResponse<byte[]> notices(Viewer viewer, long book, long id) {
        PlanPage page = pages.one(viewer, book, id);
        return Answer.pdf("交存通知书-%d.pdf".formatted(id), pdf.write(page.plan(), page.demands(), page.today()));
    }

    @Post("/{book}")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> draft(Viewer viewer, long book, @Body Map<String, String> fields) {
        FormFields form = new FormFields(fields);
        Instalments instalments = new Instalments(
                Math.toIntExact(form.id("count", "分期数")),
                form.day("firstDue", "首期交存期限"),
                Math.toIntExact(form.id("months", "每期间隔月数")));
        NewDepositPlan plan = new NewDepositPlan(
                new BusinessKey("plan-form:" + form.required("key", "业务编号")),
                new BookId(book),
                new CompoundId(form.id("compound", "小区")),
                instalments);
        DepositPlanId id = draftDepositPlan.draft(viewer, plan);
        return back(book, id.value(), "补建计划已编制，请由另一人复核下达。");
    }

    @Post("/{book}/{id}/issue")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> issue(Viewer viewer, long book, long id) {
        decideDepositPlan.decide(viewer, new BookId(book), new DepositPlanId(id), true);
        return back(book, id, "已下达，可打印各户交存通知书。");
    }

    @Post("/{book}/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long book, long id) {
        decideDepositPlan.decide(viewer, new BookId(book), new DepositPlanId(id), false);
        return back(book, id, "已退回。");
    }

    private static HttpResponse<?> back(long book, long id, String sentence) {
        return Answer.seeOther("/fund/plans/%d/%d".formatted(book, id), sentence);
    }
}
