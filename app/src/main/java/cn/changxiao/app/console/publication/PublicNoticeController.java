package cn.changxiao.app.console.publication;

import cn.changxiao.app.page.Answer;
import cn.changxiao.fund.publication.FundPublication;
import cn.changxiao.fund.publication.FundPublications;
import cn.changxiao.property.NotFound;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;

/** Where the QR code of a notice leads: the data and their signature for whoever holds the paper. They name no person. */
@Controller("/verify/fund-notice")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class PublicNoticeController {

    private final FundPublications publications;

    PublicNoticeController(FundPublications publications) {
        this.publications = publications;
    }

    @Get("/{code}")
    @View("publication/public")
    PublicationPage one(String code) {
        FundPublication found = find(code);
        return new PublicationPage(found, found.data(), "/verify/fund-notice/" + found.code(), false);
    }

    @Get("/{code}/data.json")
    HttpResponse<byte[]> json(String code) {
        FundPublication found = find(code);
        return Answer.file(name(found) + ".json", MediaType.APPLICATION_JSON_TYPE, found.jsonBytes());
    }

    @Get("/{code}/units.csv")
    HttpResponse<byte[]> csv(String code) {
        FundPublication found = find(code);
        return Answer.file(name(found) + ".csv", MediaType.TEXT_CSV_TYPE, found.csvBytes());
    }

    @Get("/{code}/signature.json")
    HttpResponse<byte[]> signature(String code) {
        FundPublication found = find(code);
        return Answer.file(name(found) + "-signature.json", MediaType.APPLICATION_JSON_TYPE, found.signatureBytes());
    }

    private FundPublication find(String code) {
        return publications.byCode(code).orElseThrow(() -> new NotFound("公示校验码", code));
    }

    private static String name(FundPublication found) {
        return "fund-notice-" + found.entry().number();
    }
}
