package cn.changxiao.app.console.reconciliation;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.reconciliation.SuggestUnits;
import cn.changxiao.billing.reconciliation.hand.ExplainEntry;
import cn.changxiao.billing.reconciliation.hand.UndoMatch;
import cn.changxiao.billing.reconciliation.proof.EntryLine;
import cn.changxiao.billing.reconciliation.proof.IssueReconciliation;
import cn.changxiao.billing.reconciliation.proof.ProveDay;
import cn.changxiao.billing.reconciliation.proof.ReconciledDays;
import cn.changxiao.billing.reconciliation.proof.ReconciliationCertificate;
import cn.changxiao.billing.reconciliation.proof.ReconciliationCertificateId;
import cn.changxiao.billing.reconciliation.proof.ReconciliationCertificates;
import cn.changxiao.billing.reconciliation.proof.ReconciliationPdf;
import cn.changxiao.property.bankstatement.StatementEntryId;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
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

/** A day of an account: entries with the reason of each match, what a person says of them, and the certificate. */
@Controller("/billing/reconciliation/{account}/{day}")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class ReconciledDayController {

    private static final int ROWS = 100;

    private final ReconciledDays reconciledDays;
    private final ProveDay proveDay;
    private final ReconciliationCertificates certificates;
    private final IssueReconciliation issueReconciliation;
    private final ReconciliationPdf pdf;
    private final ExplainEntry explainEntry;
    private final UndoMatch undoMatch;
    private final SuggestUnits suggestUnits;

    ReconciledDayController(
            ReconciledDays reconciledDays,
            ProveDay proveDay,
            ReconciliationCertificates certificates,
            IssueReconciliation issueReconciliation,
            ReconciliationPdf pdf,
            ExplainEntry explainEntry,
            UndoMatch undoMatch,
            SuggestUnits suggestUnits) {
        this.reconciledDays = reconciledDays;
        this.proveDay = proveDay;
        this.certificates = certificates;
        this.issueReconciliation = issueReconciliation;
        this.pdf = pdf;
        this.explainEntry = explainEntry;
        this.undoMatch = undoMatch;
        this.suggestUnits = suggestUnits;
    }

    @Get
    @View("reconciliation/day")
    ReconciledDayPage day(Viewer viewer, long account, LocalDate day, @QueryValue(defaultValue = "1") int page) {
        StatementAccountId id = new StatementAccountId(account);
        int shown = Math.max(1, page);
        List<EntryLine> read = reconciledDays.entries(viewer, id, day, ROWS + 1, (shown - 1L) * ROWS);
        List<EntryLine> entries = read.subList(0, Math.min(ROWS, read.size()));
        return new ReconciledDayPage(
                account,
                proveDay.prove(viewer, id, day),
                certificates.ofDay(viewer, id, day),
                entries,
                suggestUnits.of(viewer, id, day, waiting(entries)),
                shown,
                read.size() > ROWS);
    }

    @Post("/entries/{entry}/undo")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> undo(Viewer viewer, long account, LocalDate day, long entry) {
        undoMatch.undo(viewer, new StatementEntryId(entry));
        return Answer.seeOther(path(account, day), "匹配已撤销，这笔到账重新待核对。");
    }

    @Post("/entries/{entry}/explain")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> explain(Viewer viewer, long account, LocalDate day, long entry, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        ExplainEntry.Kind kind = fields.choice(ExplainEntry.Kind.class, "kind", "这笔钱是什么");
        explainEntry.explain(viewer, new ExplainEntry.Command(new StatementEntryId(entry), kind, fields.text("text")));
        return Answer.seeOther(path(account, day), "已核对。");
    }

    @Post("/certificates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> issue(Viewer viewer, long account, LocalDate day) {
        issueReconciliation.issue(viewer, new StatementAccountId(account), day);
        return Answer.seeOther(path(account, day), "对账证明已出具。");
    }

    @Get("/certificates/{id}/pdf")
    HttpResponse<byte[]> certificate(Viewer viewer, long account, LocalDate day, long id) {
        ReconciliationCertificate certificate = certificates.one(viewer, new ReconciliationCertificateId(id));
        return Answer.pdf(
                "对账证明-%s-%d.pdf".formatted(certificate.proof().day(), certificate.number()), pdf.print(certificate));
    }

    private static List<Long> waiting(List<EntryLine> entries) {
        return entries.stream().filter(EntryLine::canAssign).map(EntryLine::id).toList();
    }

    private static String path(long account, LocalDate day) {
        return "/billing/reconciliation/%d/%s".formatted(account, day);
    }
}
