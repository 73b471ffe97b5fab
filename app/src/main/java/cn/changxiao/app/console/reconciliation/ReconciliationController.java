package cn.changxiao.app.console.reconciliation;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.matching.MatchTolerance;
import cn.changxiao.billing.reconciliation.Days;
import cn.changxiao.billing.reconciliation.MatchResult;
import cn.changxiao.billing.reconciliation.MatchStatement;
import cn.changxiao.billing.reconciliation.SetMatchTolerance;
import cn.changxiao.billing.reconciliation.proof.ReconciledDay;
import cn.changxiao.billing.reconciliation.proof.ReconciledDays;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
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
import java.util.Optional;

/** Accounts with their days, the run over some of them, and how sure it must be. */
@Controller("/billing/reconciliation")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class ReconciliationController {

    private static final int ROWS = 31;

    private final StatementAccounts accounts;
    private final ReconciledDays reconciledDays;
    private final MatchStatement matchStatement;
    private final SetMatchTolerance setMatchTolerance;

    ReconciliationController(
            StatementAccounts accounts,
            ReconciledDays reconciledDays,
            MatchStatement matchStatement,
            SetMatchTolerance setMatchTolerance) {
        this.accounts = accounts;
        this.reconciledDays = reconciledDays;
        this.matchStatement = matchStatement;
        this.setMatchTolerance = setMatchTolerance;
    }

    @Get
    @View("reconciliation/accounts")
    @Navigation(title = "对账", section = Section.ACCOUNTS, order = 10)
    ReconciliationPage accounts(
            Viewer viewer, @QueryValue(defaultValue = "0") long account, @QueryValue(defaultValue = "1") int page) {
        List<StatementAccount> ours = accounts.list(viewer).stream()
                .filter(each -> each.purpose() == StatementPurpose.FEE)
                .toList();
        Optional<StatementAccount> shown = ours.stream()
                .filter(each -> account == 0 || each.id().value() == account)
                .findFirst();
        return page(viewer, ours, shown, Math.max(1, page));
    }

    @Post("/{account}/match")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> match(Viewer viewer, long account, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        Days days = new Days(fields.day("first", "起始日"), fields.day("last", "截止日"));
        MatchResult result = matchStatement.run(viewer, new StatementAccountId(account), days);
        return Answer.seeOther(
                "/billing/reconciliation?account=" + account,
                "已匹配 %d 笔，转入暂收 %d 笔，手续费 %d 笔，未能解释 %d 笔。"
                        .formatted(result.matched(), result.suspense(), result.fees(), result.open()));
    }

    @Post("/tolerance")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> tolerance(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        setMatchTolerance.set(
                viewer,
                new MatchTolerance(
                        (int) fields.id("threshold", "分数线"),
                        (int) fields.id("days", "日期容差"),
                        Money.parse(fields.required("fee", "金额容差"))));
        return Answer.seeOther("/billing/reconciliation", "匹配规则已保存，对以后的匹配生效。");
    }

    private ReconciliationPage page(
            Viewer viewer, List<StatementAccount> ours, Optional<StatementAccount> shown, int page) {
        long offset = (page - 1L) * ROWS;
        List<ReconciledDay> days = shown.map(each -> reconciledDays.days(viewer, each.id(), ROWS + 1, offset))
                .orElse(List.of());
        String path = "/billing/reconciliation"
                + shown.map(each -> "?account=" + each.id()).orElse("");
        return new ReconciliationPage(
                ours,
                shown,
                days.subList(0, Math.min(ROWS, days.size())),
                new PageNumbers(path, page, ROWS, offset + days.size()),
                reconciledDays.tolerance(viewer));
    }
}
