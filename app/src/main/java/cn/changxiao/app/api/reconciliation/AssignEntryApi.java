package cn.changxiao.app.api.reconciliation;

import cn.changxiao.app.api.reconciliation.ReconciliationJson.AssignJson;
import cn.changxiao.app.api.reconciliation.ReconciliationJson.SuggestionJson;
import cn.changxiao.billing.reconciliation.SuggestUnits;
import cn.changxiao.billing.reconciliation.hand.AssignEntry;
import cn.changxiao.billing.reconciliation.proof.EntryLine;
import cn.changxiao.billing.reconciliation.proof.ReconciledDays;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/** Entries that a person assigns to units, with what the rules suggest. */
@Controller("/api/v1/reconciliation")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class AssignEntryApi {

    private static final int ROWS = 200;

    private final ReconciledDays reconciledDays;
    private final SuggestUnits suggestUnits;
    private final AssignEntry assignEntry;

    AssignEntryApi(ReconciledDays reconciledDays, SuggestUnits suggestUnits, AssignEntry assignEntry) {
        this.reconciledDays = reconciledDays;
        this.suggestUnits = suggestUnits;
        this.assignEntry = assignEntry;
    }

    /** Of the entries of a page of the day. */
    @Get("/{account}/days/{day}/suggestions")
    List<SuggestionJson> suggestions(
            Viewer viewer, long account, LocalDate day, @QueryValue(defaultValue = "1") int page) {
        StatementAccountId id = new StatementAccountId(account);
        List<Long> waiting = reconciledDays.entries(viewer, id, day, ROWS, (Math.max(1, page) - 1L) * ROWS).stream()
                .filter(EntryLine::canAssign)
                .map(EntryLine::id)
                .toList();
        List<SuggestionJson> suggestions = new ArrayList<>();
        new TreeMap<>(suggestUnits.of(viewer, id, day, waiting))
                .forEach((entry, unit) -> suggestions.add(SuggestionJson.of(entry, unit)));
        return suggestions;
    }

    @Post("/entries/{entry}/assign")
    @Status(HttpStatus.NO_CONTENT)
    void assign(Viewer viewer, long entry, @Body AssignJson body) {
        assignEntry.assign(viewer, body.command(entry));
    }
}
