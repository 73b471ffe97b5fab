package cn.changxiao.app.console.printing;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.SpooledPdf;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillSelection;
import cn.changxiao.billing.paper.BillPaper;
import cn.changxiao.billing.paper.PrintBills;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** Paper to print; every opening of one of these is counted, and from the second on the paper says so. */
@Controller("/billing")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class BillPaperController {

    private static final String A5 = "a5";

    private final PrintBills printBills;

    BillPaperController(PrintBills printBills) {
        this.printBills = printBills;
    }

    @Get("/bills/{id}/pdf")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNERS_COMMITTEE", "OWNER"})
    HttpResponse<byte[]> bill(Viewer viewer, long id, @QueryValue(defaultValue = A5) String paper) {
        PrintBills.Paper file = printBills.one(viewer, new BillId(id), BillPaper.parse(paper));
        return Answer.pdf(file.name(), file.content());
    }

    @Get("/buildings/{id}/pdf")
    HttpResponse<StreamedFile> building(
            Viewer viewer,
            long id,
            @QueryValue String month,
            @QueryValue(defaultValue = A5) String paper,
            @QueryValue(defaultValue = "false") boolean covers) {
        BillSelection selection = BillSelection.building(id, BillingMonth.parse(month));
        return many(viewer, selection, paper, covers, "账单-%s-%d.pdf".formatted(month, id));
    }

    @Get("/compounds/{id}/pdf")
    HttpResponse<StreamedFile> compound(
            Viewer viewer,
            long id,
            @QueryValue String month,
            @QueryValue(defaultValue = A5) String paper,
            @QueryValue(defaultValue = "true") boolean covers) {
        BillSelection selection = BillSelection.compound(new CompoundId(id), BillingMonth.parse(month));
        return many(viewer, selection, paper, covers, "账单-%s-%d.pdf".formatted(month, id));
    }

    @Get("/runs/{id}/pdf")
    HttpResponse<StreamedFile> run(
            Viewer viewer,
            long id,
            @QueryValue(defaultValue = A5) String paper,
            @QueryValue(defaultValue = "true") boolean covers) {
        return many(viewer, BillSelection.run(new BillRunId(id)), paper, covers, "账单-批次%d.pdf".formatted(id));
    }

    private HttpResponse<StreamedFile> many(
            Viewer viewer, BillSelection selection, String paper, boolean covers, String name) {
        BillPaper on = BillPaper.parse(paper);
        return SpooledPdf.answer(name, out -> printBills.many(viewer, selection, on, covers, out));
    }
}
