package cn.changxiao.app.console.reconciliation;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.counter.CounterAccounts;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.reconciliation.SuggestUnits;
import cn.changxiao.billing.reconciliation.hand.AssignEntry;
import cn.changxiao.billing.reconciliation.proof.ReconciledDays;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One entry by hand: find the unit as at the counter, choose its bills, and match. */
@Controller("/billing/reconciliation/{account}/{day}/entries/{entry}/assign")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class AssignEntryController {

    private final ReconciledDays reconciledDays;
    private final SuggestUnits suggestUnits;
    private final FindUnits findUnits;
    private final CounterAccounts accounts;
    private final AssignEntry assignEntry;

    AssignEntryController(
            ReconciledDays reconciledDays,
            SuggestUnits suggestUnits,
            FindUnits findUnits,
            CounterAccounts accounts,
            AssignEntry assignEntry) {
        this.reconciledDays = reconciledDays;
        this.suggestUnits = suggestUnits;
        this.findUnits = findUnits;
        this.accounts = accounts;
        this.assignEntry = assignEntry;
    }

    @Get
    @View("reconciliation/assign")
    AssignEntryPage page(
            Viewer viewer,
            long account,
            LocalDate day,
            long entry,
            @QueryValue(defaultValue = "") String words,
            @QueryValue Optional<Long> unit) {
        StatementAccountId id = new StatementAccountId(account);
        List<FindUnits.Hit> hits = findUnits.find(viewer, words);
        return new AssignEntryPage(
                account,
                day,
                reconciledDays.entry(viewer, id, day, new StatementEntryId(entry)),
                Optional.ofNullable(
                        suggestUnits.of(viewer, id, day, List.of(entry)).get(entry)),
                words,
                hits,
                chosen(unit, hits).map(each -> accounts.of(viewer, each)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> assign(Viewer viewer, long account, LocalDate day, long entry, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        AssignEntry.Part part = new AssignEntry.Part(
                new UnitId(fields.id("unit", "房屋")),
                Money.parse(fields.required("amount", "金额")),
                fields.ticked("bill").stream().map(BillId::new).toList());
        assignEntry.assign(viewer, new AssignEntry.Command(new StatementEntryId(entry), List.of(part)));
        return Answer.seeOther("/billing/reconciliation/%d/%s".formatted(account, day), "已匹配并入账，收据可在依据中查看。");
    }

    /** A single hit needs no choosing. */
    private static Optional<UnitId> chosen(Optional<Long> unit, List<FindUnits.Hit> hits) {
        return unit.map(UnitId::new)
                .or(() -> hits.size() == 1 ? Optional.of(hits.get(0).unit()) : Optional.empty());
    }
}
