package cn.changxiao.app.api.reconciliation;

import cn.changxiao.app.api.reconciliation.ReconciliationJson.DayJson;
import cn.changxiao.app.api.reconciliation.ReconciliationJson.DaysJson;
import cn.changxiao.app.api.reconciliation.ReconciliationJson.EntryJson;
import cn.changxiao.app.api.reconciliation.ReconciliationJson.ExplainJson;
import cn.changxiao.app.api.reconciliation.ReconciliationJson.ProofJson;
import cn.changxiao.app.api.reconciliation.ReconciliationJson.ResultJson;
import cn.changxiao.billing.reconciliation.Days;
import cn.changxiao.billing.reconciliation.MatchStatement;
import cn.changxiao.billing.reconciliation.hand.ExplainEntry;
import cn.changxiao.billing.reconciliation.hand.UndoMatch;
import cn.changxiao.billing.reconciliation.proof.IssueReconciliation;
import cn.changxiao.billing.reconciliation.proof.ProveDay;
import cn.changxiao.billing.reconciliation.proof.ReconciledDays;
import cn.changxiao.billing.reconciliation.proof.ReconciliationCertificates;
import cn.changxiao.property.bankstatement.StatementEntryId;
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
import java.util.List;

/** Reconciliation of a manager's accounts. */
@Controller("/api/v1/reconciliation")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class ReconciliationApi {

    private static final int ROWS = 200;

    private final MatchStatement matchStatement;
    private final ReconciledDays reconciledDays;
    private final ExplainEntry explainEntry;
    private final UndoMatch undoMatch;
    private final ProveDay proveDay;
    private final IssueReconciliation issueReconciliation;
    private final ReconciliationCertificates certificates;

    ReconciliationApi(
            MatchStatement matchStatement,
            ReconciledDays reconciledDays,
            ExplainEntry explainEntry,
            UndoMatch undoMatch,
            ProveDay proveDay,
            IssueReconciliation issueReconciliation,
            ReconciliationCertificates certificates) {
        this.matchStatement = matchStatement;
        this.reconciledDays = reconciledDays;
        this.explainEntry = explainEntry;
        this.undoMatch = undoMatch;
        this.proveDay = proveDay;
        this.issueReconciliation = issueReconciliation;
        this.certificates = certificates;
    }

    @Post("/{account}/matches")
    ResultJson match(Viewer viewer, long account, @Body DaysJson days) {
        return ResultJson.of(
                matchStatement.run(viewer, new StatementAccountId(account), new Days(days.first(), days.last())));
    }

    @Get("/{account}/days")
    List<DayJson> days(Viewer viewer, long account, @QueryValue(defaultValue = "1") int page) {
        return reconciledDays.days(viewer, new StatementAccountId(account), ROWS, offset(page)).stream()
                .map(DayJson::of)
                .toList();
    }

    @Get("/{account}/days/{day}/entries")
    List<EntryJson> entries(Viewer viewer, long account, LocalDate day, @QueryValue(defaultValue = "1") int page) {
        return reconciledDays.entries(viewer, new StatementAccountId(account), day, ROWS, offset(page)).stream()
                .map(EntryJson::of)
                .toList();
    }

    @Get("/{account}/days/{day}/proof")
    ProofJson proof(Viewer viewer, long account, LocalDate day) {
        return ProofJson.of(proveDay.prove(viewer, new StatementAccountId(account), day));
    }

    @Post("/{account}/days/{day}/certificates")
    @Status(HttpStatus.CREATED)
    ProofJson issue(Viewer viewer, long account, LocalDate day) {
        return ProofJson.of(
                certificates.one(viewer, issueReconciliation.issue(viewer, new StatementAccountId(account), day)));
    }

    @Post("/entries/{entry}/undo")
    @Status(HttpStatus.NO_CONTENT)
    void undo(Viewer viewer, long entry) {
        undoMatch.undo(viewer, new StatementEntryId(entry));
    }

    @Post("/entries/{entry}/explain")
    @Status(HttpStatus.NO_CONTENT)
    void explain(Viewer viewer, long entry, @Body ExplainJson body) {
        String text = body.text() == null ? "" : body.text();
        explainEntry.explain(viewer, new ExplainEntry.Command(new StatementEntryId(entry), body.kind(), text));
    }

    private static long offset(int page) {
        return (Math.max(1, page) - 1L) * ROWS;
    }
}
