package cn.changxiao.app.console.invoice;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.invoice.CancelInvoiceRequest;
import cn.changxiao.billing.invoice.Invoice;
import cn.changxiao.billing.invoice.InvoiceFileXlsx;
import cn.changxiao.billing.invoice.InvoiceId;
import cn.changxiao.billing.invoice.Invoices;
import cn.changxiao.billing.invoice.RecordInvoiceNumber;
import cn.changxiao.billing.invoice.RequestRedLetter;
import cn.changxiao.billing.invoice.TakeInvoiceFile;
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
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The register of invoices: request files out, numbers in, red letters where money was given back. */
@Controller("/billing/invoices")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class InvoiceController {

    private static final int ROWS = 50;
    private static final String PATH = "/billing/invoices/";
    private final Invoices invoices;
    private final TakeInvoiceFile takeInvoiceFile;
    private final RecordInvoiceNumber recordInvoiceNumber;
    private final RequestRedLetter requestRedLetter;
    private final CancelInvoiceRequest cancelInvoiceRequest;
    private final Clock clock;

    InvoiceController(
            Invoices invoices,
            TakeInvoiceFile takeInvoiceFile,
            RecordInvoiceNumber recordInvoiceNumber,
            RequestRedLetter requestRedLetter,
            CancelInvoiceRequest cancelInvoiceRequest,
            Clock clock) {
        this.invoices = invoices;
        this.takeInvoiceFile = takeInvoiceFile;
        this.recordInvoiceNumber = recordInvoiceNumber;
        this.requestRedLetter = requestRedLetter;
        this.cancelInvoiceRequest = cancelInvoiceRequest;
        this.clock = clock;
    }

    @Get
    @View("invoice/list")
    @Navigation(title = "发票", section = Section.FEES, order = 30)
    InvoiceListPage list(
            Viewer viewer, @QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "1") int page) {
        int at = Math.max(1, page);
        long offset = (at - 1L) * ROWS;
        List<Invoice> found = invoices.list(viewer, state, ROWS + 1, offset);
        PageNumbers numbers = new PageNumbers("/billing/invoices?state=" + state, at, ROWS, offset + found.size());
        return new InvoiceListPage(
                state, found.subList(0, Math.min(ROWS, found.size())), takeInvoiceFile.files(viewer), numbers);
    }

    @Get("/{id}")
    @View("invoice/one")
    InvoicePage one(Viewer viewer, long id) {
        InvoiceId invoice = new InvoiceId(id);
        return new InvoicePage(
                invoices.one(viewer, invoice),
                invoices.lines(viewer, invoice),
                "red-letter:" + UUID.randomUUID(),
                LocalDate.now(clock));
    }

    @Post("/files")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> take(Viewer viewer) {
        takeInvoiceFile.take(viewer);
        return Answer.seeOther("/billing/invoices", "申请文件已生成，请下载后上传到税务平台。");
    }

    @Get("/files/{file}.xlsx")
    HttpResponse<byte[]> file(Viewer viewer, long file) {
        return Answer.xlsx(
                "开票申请-%d.xlsx".formatted(file), InvoiceFileXlsx.write(takeInvoiceFile.content(viewer, file)));
    }

    @Post("/{id}/number")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> number(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        recordInvoiceNumber.record(
                viewer, new InvoiceId(id), fields.required("number", "发票号码"), fields.day("issued", "开票日期"));
        return Answer.seeOther(PATH + id, "发票号码已登记。");
    }

    @Post("/{id}/red")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> red(Viewer viewer, long id, @Body Map<String, String> form) {
        BusinessKey key = new BusinessKey(new FormFields(form).required("key", "业务编号"));
        InvoiceId letter = requestRedLetter.request(viewer, key, new InvoiceId(id));
        return Answer.seeOther(PATH + letter, "红字发票申请已登记。");
    }

    @Post("/{id}/cancel")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> cancel(Viewer viewer, long id) {
        cancelInvoiceRequest.cancel(viewer, new InvoiceId(id));
        return Answer.seeOther(PATH + id, "开票申请已撤销。");
    }
}
