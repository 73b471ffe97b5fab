package cn.changxiao.app.console.fund;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.fund.application.ApplyForWithdrawal;
import cn.changxiao.fund.withdrawal.ApportionWithdrawal;
import cn.changxiao.fund.withdrawal.WithdrawalId;
import cn.changxiao.fund.withdrawal.WithdrawalPdf;
import cn.changxiao.fund.withdrawal.WithdrawalState;
import cn.changxiao.fund.withdrawal.Withdrawals;
import cn.changxiao.property.party.Role;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/** Applications for the fund's money: list, form, apportionment, and the sheet on paper. */
@Controller("/fund/withdrawals")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class WithdrawalController {

    static final String BASE = "/fund/withdrawals";

    private final Withdrawals withdrawals;
    private final WithdrawalPdf pdf;
    private final WithdrawalForms forms;
    private final ApplyForWithdrawal applyForWithdrawal;
    private final ApportionWithdrawal apportionWithdrawal;
    private final Clock clock;

    WithdrawalController(
            Withdrawals withdrawals,
            WithdrawalPdf pdf,
            WithdrawalForms forms,
            ApplyForWithdrawal applyForWithdrawal,
            ApportionWithdrawal apportionWithdrawal,
            Clock clock) {
        this.withdrawals = withdrawals;
        this.pdf = pdf;
        this.forms = forms;
        this.applyForWithdrawal = applyForWithdrawal;
        this.apportionWithdrawal = apportionWithdrawal;
        this.clock = clock;
    }

    @Get
    @View("fund/withdrawals")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE", "FUND_CUSTODIAN", "STREET_OFFICE", "OWNER"})
    @Navigation(title = "使用申请", section = Section.FUND, order = 40)
    WithdrawalListPage list(Viewer viewer, @QueryValue(defaultValue = "") String state) {
        Optional<WithdrawalState> only = Arrays.stream(WithdrawalState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        boolean isApplicant = viewer.role() == Role.PROPERTY_COMPANY
                || viewer.role() == Role.FALLBACK_MANAGER
                || viewer.role() == Role.OWNERS_COMMITTEE;
        return new WithdrawalListPage(state, withdrawals.list(viewer, only), isApplicant);
    }

    @Get("/new")
    @View("fund/withdrawal-form")
    WithdrawalFormPage form(Viewer viewer, @QueryValue Optional<Long> compound) {
        return forms.page(viewer, compound);
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> apply(Viewer viewer, @Body Map<String, String> form) {
        WithdrawalId id = applyForWithdrawal.apply(viewer, WithdrawalForm.read(new FormFields(form)));
        return Answer.seeOther(BASE + "/" + id, "申请已登记，请计算分摊。");
    }

    @Get("/{id}")
    @View("fund/withdrawal")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE", "FUND_CUSTODIAN", "STREET_OFFICE", "OWNER"})
    WithdrawalPage one(Viewer viewer, long id) {
        return new WithdrawalPage(
                withdrawals.find(viewer, new WithdrawalId(id)),
                viewer.role(),
                LocalDate.now(clock).toString());
    }

    @Get("/{id}/sheet.pdf")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE", "FUND_CUSTODIAN", "STREET_OFFICE", "OWNER"})
    HttpResponse<byte[]> sheet(Viewer viewer, long id) {
        return Answer.pdf("维修资金分摊明细-%d.pdf".formatted(id), pdf.write(withdrawals.find(viewer, new WithdrawalId(id))));
    }

    @Post("/{id}/apportion")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE", "FUND_CUSTODIAN"})
    HttpResponse<?> apportion(Viewer viewer, long id) {
        int units = apportionWithdrawal.apportion(viewer, new WithdrawalId(id));
        return Answer.seeOther(BASE + "/" + id, "已按面积分摊到 %d 户，等待业主委员会审核。".formatted(units));
    }
}
