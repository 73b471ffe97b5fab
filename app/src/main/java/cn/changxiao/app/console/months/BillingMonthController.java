package cn.changxiao.app.console.months;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.closing.CloseBillingMonth;
import cn.changxiao.billing.closing.DecideReopening;
import cn.changxiao.billing.closing.IssuerMonth;
import cn.changxiao.billing.closing.IssuerMonths;
import cn.changxiao.billing.closing.MonthStepId;
import cn.changxiao.billing.closing.ProposeReopening;
import cn.changxiao.property.BusinessKey;
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
import java.util.Optional;

/** A manager's months: one person closes a month, two open it again. */
@Controller("/billing/months")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class BillingMonthController {

    private static final int MONTHS_BEFORE = 17;
    private static final String PAGE = "/billing/months";

    private final IssuerMonths months;
    private final CloseBillingMonth closeBillingMonth;
    private final ProposeReopening proposeReopening;
    private final DecideReopening decideReopening;

    BillingMonthController(
            IssuerMonths months,
            CloseBillingMonth closeBillingMonth,
            ProposeReopening proposeReopening,
            DecideReopening decideReopening) {
        this.months = months;
        this.closeBillingMonth = closeBillingMonth;
        this.proposeReopening = proposeReopening;
        this.decideReopening = decideReopening;
    }

    @Get
    @View("months/months")
    @Navigation(title = "月结", section = Section.ACCOUNTS, order = 40)
    BillingMonthsPage list(Viewer viewer, @QueryValue Optional<String> month) {
        List<IssuerMonth> rows = months.newest(viewer, MONTHS_BEFORE);
        BillingMonth chosen = month.filter(text -> !text.isBlank())
                .map(BillingMonth::parse)
                .orElseGet(() -> BillingMonthsPage.next(rows));
        return BillingMonthsPage.of(viewer, rows, chosen, months.state(viewer, chosen), months);
    }

    @Post("/close")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> close(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        BillingMonth month = BillingMonth.parse(fields.required("month", "账期"));
        closeBillingMonth.close(viewer, new BusinessKey(fields.required("key", "业务编号")), month);
        return Answer.seeOther(PAGE, "账期 %s 已结账。".formatted(month));
    }

    @Post("/reopenings")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> propose(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        proposeReopening.propose(
                viewer,
                new BusinessKey(fields.required("key", "业务编号")),
                BillingMonth.parse(fields.required("month", "账期")),
                fields.required("reason", "重新开账的理由"));
        return Answer.seeOther(PAGE, "重新开账已申请，请另一位同事审批。");
    }

    @Post("/reopenings/{id}/approve")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> approve(Viewer viewer, long id) {
        decideReopening.decide(viewer, new MonthStepId(id), true, "");
        return Answer.seeOther(PAGE, "账期已重新开账，更正后请再次结账。");
    }

    @Post("/reopenings/{id}/reject")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> reject(Viewer viewer, long id, @Body Map<String, String> form) {
        decideReopening.decide(viewer, new MonthStepId(id), false, new FormFields(form).required("answer", "退回理由"));
        return Answer.seeOther(PAGE, "开账申请已退回。");
    }
}
