package cn.changxiao.app.console.publication;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.publication.FundNoticePdf;
import cn.changxiao.fund.publication.FundPublication;
import cn.changxiao.fund.publication.FundPublications;
import cn.changxiao.fund.publication.NoticePeriod;
import cn.changxiao.fund.publication.PublicationId;
import cn.changxiao.fund.publication.PublishFundNotice;
import cn.changxiao.fund.publication.ReadFundNotice;
import cn.changxiao.fund.publication.WithdrawFundNotice;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Role;
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
import java.util.Map;
import java.util.UUID;

/** The register of published funds: a custodian looks over, publishes and withdraws, everybody concerned reads. */
@Controller("/fund/notices")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class PublicationController {

    private static final int ROWS = 50;
    private static final String PATH = "/fund/notices/";

    private final FundPublications publications;
    private final ReadFundNotice readFundNotice;
    private final PublishFundNotice publishFundNotice;
    private final WithdrawFundNotice withdrawFundNotice;
    private final FundNoticePdf pdf;
    private final Clock clock;

    PublicationController(
            FundPublications publications,
            ReadFundNotice readFundNotice,
            PublishFundNotice publishFundNotice,
            WithdrawFundNotice withdrawFundNotice,
            FundNoticePdf pdf,
            Clock clock) {
        this.publications = publications;
        this.readFundNotice = readFundNotice;
        this.publishFundNotice = publishFundNotice;
        this.withdrawFundNotice = withdrawFundNotice;
        this.pdf = pdf;
        this.clock = clock;
    }

    @Get
    @View("publication/list")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNER"})
    @Navigation(title = "资金公示", section = Section.FUND, order = 55)
    PublicationListPage list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        PageNumbers numbers = new PageNumbers("/fund/notices", Math.max(1, page), ROWS, publications.count(viewer));
        return new PublicationListPage(
                publications.list(viewer, ROWS, numbers.offset()),
                numbers,
                viewer.role() == Role.FUND_CUSTODIAN ? publications.compounds(viewer) : Map.of(),
                NoticePeriod.latest(LocalDate.now(clock)));
    }

    @Get("/preview")
    @View("publication/preview")
    PublicationPreviewPage preview(
            Viewer viewer, @QueryValue long compound, @QueryValue String from, @QueryValue String until) {
        NoticePeriod period = NoticePeriod.parse(from, until);
        return new PublicationPreviewPage(
                readFundNotice.preview(viewer, new CompoundId(compound), period).data(),
                period,
                "fund-notice:" + UUID.randomUUID());
    }

    @Get("/preview.pdf")
    HttpResponse<byte[]> previewPdf(
            Viewer viewer, @QueryValue long compound, @QueryValue String from, @QueryValue String until) {
        NoticePeriod period = NoticePeriod.parse(from, until);
        return Answer.pdf(
                "维修资金公示预览.pdf", pdf.preview(readFundNotice.preview(viewer, new CompoundId(compound), period)));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> publish(Viewer viewer, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        PublicationId id = publishFundNotice.publish(
                viewer,
                new PublishFundNotice.Command(
                        new BusinessKey(fields.required("key", "业务编号")),
                        new CompoundId(fields.id("compound", "小区")),
                        NoticePeriod.parse(fields.text("from"), fields.text("until"))));
        return Answer.seeOther(PATH + id, "已公布并签名，数字不再变动；请打印后张贴。");
    }

    @Get("/{id}")
    @View("publication/one")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNER"})
    PublicationPage one(Viewer viewer, long id) {
        FundPublication found = publications.one(viewer, new PublicationId(id));
        boolean isOwn = viewer.role() == Role.FUND_CUSTODIAN && found.entry().custodian() == viewer.organisationKey();
        return new PublicationPage(
                found,
                found.data(),
                "/verify/fund-notice/" + found.code(),
                isOwn && found.entry().isInForce());
    }

    @Get("/{id}/pdf")
    @Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNER"})
    HttpResponse<byte[]> pdf(Viewer viewer, long id) {
        FundPublication found = publications.one(viewer, new PublicationId(id));
        return Answer.pdf(
                "维修资金公示-%s.pdf".formatted(found.entry().number()), pdf.write(found, publications.notice(found)));
    }

    @Post("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(Viewer viewer, long id, @Body Map<String, String> form) {
        withdrawFundNotice.withdraw(viewer, new PublicationId(id), new FormFields(form).text("reason"));
        return Answer.seeOther(PATH + id, "公示已撤回，原因已公开；可以重新公布同一期间。");
    }
}
