package cn.changxiao.app.console.invoice;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.billing.counter.FindUnits;
import cn.changxiao.billing.invoice.Buyer;
import cn.changxiao.billing.invoice.InvoiceId;
import cn.changxiao.billing.invoice.Invoices;
import cn.changxiao.billing.invoice.RequestInvoice;
import cn.changxiao.billing.invoice.SetTaxRate;
import cn.changxiao.billing.invoice.TaxRates;
import cn.changxiao.billing.invoice.VatTreatment;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.CreditCode;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Post;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Requests of invoices for a unit, and how the manager is taxed. */
@Controller("/billing")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class InvoiceUnitController {

    private final FindUnits findUnits;
    private final Invoices invoices;
    private final RequestInvoice requestInvoice;
    private final TaxRates taxRates;
    private final SetTaxRate setTaxRate;
    private final Clock clock;

    InvoiceUnitController(
            FindUnits findUnits,
            Invoices invoices,
            RequestInvoice requestInvoice,
            TaxRates taxRates,
            SetTaxRate setTaxRate,
            Clock clock) {
        this.findUnits = findUnits;
        this.invoices = invoices;
        this.requestInvoice = requestInvoice;
        this.taxRates = taxRates;
        this.setTaxRate = setTaxRate;
        this.clock = clock;
    }

    @Get("/units/{unit}/invoices")
    @View("invoice/unit")
    InvoiceUnitPage unit(Viewer viewer, long unit) {
        UnitId id = new UnitId(unit);
        return new InvoiceUnitPage(
                findUnits.one(viewer, id),
                invoices.open(viewer, id),
                invoices.people(viewer, id),
                invoices.ofUnit(viewer, id),
                "invoice:" + UUID.randomUUID());
    }

    @Post("/units/{unit}/invoices")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> request(Viewer viewer, long unit, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        BusinessKey key = new BusinessKey(fields.required("key", "业务编号"));
        InvoiceId invoice =
                requestInvoice.request(viewer, new RequestInvoice.Command(key, new UnitId(unit), buyer(fields)));
        return Answer.seeOther("/billing/invoices/" + invoice, "开票申请已登记。");
    }

    @Get("/tax-rates")
    @View("invoice/rates")
    TaxRatePage rates(Viewer viewer) {
        LocalDate today = LocalDate.now(clock);
        return new TaxRatePage(
                List.copyOf(taxRates.on(viewer.organisationKey(), today).values()), today);
    }

    @Post("/tax-rates")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> setRate(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        setTaxRate.set(
                viewer,
                fields.choice(FeeItem.class, "item", "收费项目"),
                fields.choice(VatTreatment.class, "treatment", "计税方法"),
                fields.required("code", "税收分类编码"),
                fields.day("from", "开始日期"));
        return Answer.seeOther("/billing/tax-rates", "开票税率已设置。");
    }

    /** The natural person that was chosen, or the organisation that was written down. */
    private static Buyer buyer(FormFields fields) {
        return fields.text("organisation").isEmpty()
                ? new Buyer.NaturalPerson(new PersonId(fields.id("person", "购买方")))
                : new Buyer.Organisation(
                        fields.text("organisation"), new CreditCode(fields.required("code", "统一社会信用代码")));
    }
}
