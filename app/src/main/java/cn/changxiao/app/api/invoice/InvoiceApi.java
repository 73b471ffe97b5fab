package cn.changxiao.app.api.invoice;

import cn.changxiao.billing.invoice.Buyer;
import cn.changxiao.billing.invoice.InvoiceId;
import cn.changxiao.billing.invoice.Invoices;
import cn.changxiao.billing.invoice.RecordInvoiceNumber;
import cn.changxiao.billing.invoice.RequestInvoice;
import cn.changxiao.billing.invoice.RequestRedLetter;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.CreditCode;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Invoices of a manager. The header Idempotency-Key makes a request sent twice one command. */
@Controller("/api/v1/invoices")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class InvoiceApi {

    private static final int ROWS = 100;
    private static final int LINES_MAX = 1_000;

    private final Invoices invoices;
    private final RequestInvoice requestInvoice;
    private final RequestRedLetter requestRedLetter;
    private final RecordInvoiceNumber recordInvoiceNumber;

    InvoiceApi(
            Invoices invoices,
            RequestInvoice requestInvoice,
            RequestRedLetter requestRedLetter,
            RecordInvoiceNumber recordInvoiceNumber) {
        this.invoices = invoices;
        this.requestInvoice = requestInvoice;
        this.requestRedLetter = requestRedLetter;
        this.recordInvoiceNumber = recordInvoiceNumber;
    }

    /** The newest first; of one state, or of every one. */
    @Get
    List<InvoiceJson> list(
            Viewer viewer, @QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "1") int page) {
        return invoices.list(viewer, state, ROWS, (Math.max(1, page) - 1L) * ROWS).stream()
                .map(InvoiceJson::of)
                .toList();
    }

    @Get("/{id}")
    InvoiceJson one(Viewer viewer, long id) {
        return InvoiceJson.of(invoices.one(viewer, new InvoiceId(id)));
    }

    /** Asks for an invoice of all that was received for a unit and is not invoiced yet. */
    @Post
    @Status(HttpStatus.CREATED)
    InvoiceJson request(Viewer viewer, @Header("Idempotency-Key") String key, @Body RequestJson body) {
        InvoiceId invoice = requestInvoice.request(
                viewer,
                new RequestInvoice.Command(
                        new BusinessKey(key), new UnitId(Long.parseLong(body.unit())), body.buyer()));
        return one(viewer, invoice.value());
    }

    /** Asks to take back what of an invoice was given back. */
    @Post("/{id}/red")
    @Status(HttpStatus.CREATED)
    InvoiceJson red(Viewer viewer, long id, @Header("Idempotency-Key") String key) {
        return one(
                viewer,
                requestRedLetter
                        .request(viewer, new BusinessKey(key), new InvoiceId(id))
                        .value());
    }

    /** Registers numbers by the hundred; each line gets its own answer and stands or falls alone. */
    @Post("/numbers")
    List<AnswerJson> numbers(Viewer viewer, @Body List<NumberJson> lines) {
        if (lines.size() > LINES_MAX) {
            throw new InvalidValue("一次至多登记 %d 个发票号码，请分批提交。".formatted(LINES_MAX));
        }
        List<AnswerJson> answers = new ArrayList<>(lines.size());
        for (NumberJson line : lines) {
            answers.add(answer(viewer, line));
        }
        return answers;
    }

    private AnswerJson answer(Viewer viewer, NumberJson line) {
        try {
            recordInvoiceNumber.record(
                    viewer, new InvoiceId(Long.parseLong(line.invoice())), line.number(), line.issuedOn());
            return new AnswerJson(line.invoice(), true, "");
        } catch (NumberFormatException notAnId) {
            return new AnswerJson(line.invoice(), false, "“%s”不是发票申请编号。".formatted(line.invoice()));
        } catch (Refusal refusal) {
            return new AnswerJson(line.invoice(), false, refusal.sentence());
        }
    }

    /** For which unit and buyer: the id of an owner, or name and credit code of an organisation. */
    @Serdeable
    record RequestJson(
            String unit, Optional<String> person, Optional<String> organisation, Optional<String> taxNumber) {

        Buyer buyer() {
            return person.<Buyer>map(id -> new Buyer.NaturalPerson(new PersonId(Long.parseLong(id))))
                    .orElseGet(() ->
                            new Buyer.Organisation(organisation.orElse(""), new CreditCode(taxNumber.orElse(""))));
        }
    }

    /** The number under which an invoice was issued. */
    @Serdeable
    record NumberJson(String invoice, String number, LocalDate issuedOn) {}

    /** What became of one line. */
    @Serdeable
    record AnswerJson(String invoice, boolean accepted, String reason) {}
}
