package cn.changxiao.app.console.disclosure;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.disclosure.Disclosure;
import cn.changxiao.billing.disclosure.DisclosureId;
import cn.changxiao.billing.disclosure.DisclosurePdf;
import cn.changxiao.billing.disclosure.Disclosures;
import cn.changxiao.billing.disclosure.DraftDisclosure;
import cn.changxiao.billing.disclosure.PublishDisclosure;
import cn.changxiao.property.estate.CompoundFilter;
import cn.changxiao.property.estate.Compounds;
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

/** What managers make public of their services and fees: they draft and publish, everybody concerned reads. */
@Controller("/disclosures")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNERS_COMMITTEE", "OWNER"})
final class DisclosureController {

    private static final int ROWS = 50;
    private static final int COMPOUNDS = 500;
    private static final String PATH = "/disclosures/";

    private final Disclosures disclosures;
    private final DraftDisclosure draftDisclosure;
    private final PublishDisclosure publishDisclosure;
    private final DisclosurePdf disclosurePdf;
    private final Compounds compounds;
    private final Clock clock;

    DisclosureController(
            Disclosures disclosures,
            DraftDisclosure draftDisclosure,
            PublishDisclosure publishDisclosure,
            DisclosurePdf disclosurePdf,
            Compounds compounds,
            Clock clock) {
        this.disclosures = disclosures;
        this.draftDisclosure = draftDisclosure;
        this.publishDisclosure = publishDisclosure;
        this.disclosurePdf = disclosurePdf;
        this.compounds = compounds;
        this.clock = clock;
    }

    @Get
    @View("disclosure/list")
    @Navigation(title = "服务公示", section = Section.COLLECTION, order = 70)
    DisclosureListPage list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        int at = Math.max(1, page);
        long offset = (at - 1L) * ROWS;
        List<Disclosure.Head> found = disclosures.list(viewer, ROWS + 1, offset);
        return new DisclosureListPage(
                found.subList(0, Math.min(ROWS, found.size())),
                Managers.isManager(viewer),
                new PageNumbers("/disclosures", at, ROWS, offset + found.size()));
    }

    @Get("/new")
    @View("disclosure/form")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    DisclosureFormPage form(Viewer viewer) {
        BillingMonth last = BillingMonth.of(LocalDate.now(clock)).plus(-1);
        return new DisclosureFormPage(
                compounds.list(viewer, new CompoundFilter("", "", 0, COMPOUNDS)),
                last.plus(-5).toString(),
                last.toString(),
                "disclosure:" + UUID.randomUUID());
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    HttpResponse<?> draft(Viewer viewer, @Body Map<String, String> form) {
        DisclosureId id = draftDisclosure.draft(viewer, new DisclosureForm(new FormFields(form)).command());
        return Answer.seeOther(PATH + id, "公示稿已保存，请另一位同事核对后公布。");
    }

    @Get("/{id}")
    @View("disclosure/one")
    DisclosurePage one(Viewer viewer, long id) {
        Disclosure disclosure = disclosures.one(viewer, new DisclosureId(id));
        return new DisclosurePage(
                disclosure,
                disclosure.head().issuer() == viewer.organisationKey(),
                disclosure.head().draftedBy() == viewer.user().value());
    }

    @Get("/{id}/pdf")
    HttpResponse<byte[]> pdf(Viewer viewer, long id) {
        Disclosure disclosure = disclosures.one(viewer, new DisclosureId(id));
        return Answer.pdf("物业服务公示-%s.pdf".formatted(disclosure.head().compoundName()), disclosurePdf.print(disclosure));
    }

    @Post("/{id}/publish")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    HttpResponse<?> publish(Viewer viewer, long id) {
        publishDisclosure.publish(viewer, new DisclosureId(id));
        return Answer.seeOther(PATH + id, "已公布，数字不再变动。");
    }

    @Post("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    HttpResponse<?> withdraw(Viewer viewer, long id) {
        publishDisclosure.withdraw(viewer, new DisclosureId(id));
        return Answer.seeOther("/disclosures", "公示稿已撤回。");
    }
}
