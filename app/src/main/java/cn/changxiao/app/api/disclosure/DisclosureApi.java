package cn.changxiao.app.api.disclosure;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.disclosure.CommonIncome;
import cn.changxiao.billing.disclosure.DisclosureId;
import cn.changxiao.billing.disclosure.Disclosures;
import cn.changxiao.billing.disclosure.DraftDisclosure;
import cn.changxiao.billing.disclosure.PublishDisclosure;
import cn.changxiao.billing.disclosure.ServiceGiven;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.money.Money;
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
import java.util.List;

/** Disclosures of services and fees. The header Idempotency-Key makes a request sent twice one command. */
@Controller("/api/v1/disclosures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNERS_COMMITTEE", "OWNER"})
final class DisclosureApi {

    private static final int ROWS = 100;

    private final Disclosures disclosures;
    private final DraftDisclosure draftDisclosure;
    private final PublishDisclosure publishDisclosure;

    DisclosureApi(Disclosures disclosures, DraftDisclosure draftDisclosure, PublishDisclosure publishDisclosure) {
        this.disclosures = disclosures;
        this.draftDisclosure = draftDisclosure;
        this.publishDisclosure = publishDisclosure;
    }

    /** The newest first. */
    @Get
    List<DisclosureJson.HeadJson> list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        return disclosures.list(viewer, ROWS, (Math.max(1, page) - 1L) * ROWS).stream()
                .map(DisclosureJson.HeadJson::of)
                .toList();
    }

    @Get("/{id}")
    DisclosureJson one(Viewer viewer, long id) {
        return DisclosureJson.of(disclosures.one(viewer, new DisclosureId(id)));
    }

    @Post
    @Status(HttpStatus.CREATED)
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    DisclosureJson draft(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewJson body) {
        return one(viewer, draftDisclosure.draft(viewer, body.command(key)).value());
    }

    /** A second person makes it public; its figures are frozen. */
    @Post("/{id}/publication")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    DisclosureJson publish(Viewer viewer, long id) {
        publishDisclosure.publish(viewer, new DisclosureId(id));
        return one(viewer, id);
    }

    /** What is to be made public of a compound over months as in 2026-01. */
    @Serdeable
    record NewJson(
            String compound,
            String first,
            String last,
            String responsible,
            List<DisclosureJson.ServiceJson> services,
            List<DisclosureJson.IncomeJson> incomes) {

        DraftDisclosure.Command command(String key) {
            return new DraftDisclosure.Command(
                    new BusinessKey(key),
                    new CompoundId(Long.parseLong(compound)),
                    BillingMonth.parse(first),
                    BillingMonth.parse(last),
                    responsible,
                    services.stream()
                            .map(each -> new ServiceGiven(each.matter(), each.standard(), each.performance()))
                            .toList(),
                    incomes.stream()
                            .map(each -> new CommonIncome(each.source(), Money.parse(each.amount()), each.spentOn()))
                            .toList());
        }
    }
}
