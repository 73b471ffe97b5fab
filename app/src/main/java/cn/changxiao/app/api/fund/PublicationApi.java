package cn.changxiao.app.api.fund;

import cn.changxiao.fund.publication.FundPublications;
import cn.changxiao.fund.publication.NoticePeriod;
import cn.changxiao.fund.publication.PublicationId;
import cn.changxiao.fund.publication.PublishFundNotice;
import cn.changxiao.fund.publication.WithdrawFundNotice;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
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
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** The register of published funds, and their data in the very bytes that were signed. */
@Controller("/api/v1/fund/notices")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class PublicationApi {

    private static final int ROWS = 100;

    private final FundPublications publications;
    private final PublishFundNotice publishFundNotice;
    private final WithdrawFundNotice withdrawFundNotice;

    PublicationApi(
            FundPublications publications, PublishFundNotice publishFundNotice, WithdrawFundNotice withdrawFundNotice) {
        this.publications = publications;
        this.publishFundNotice = publishFundNotice;
        this.withdrawFundNotice = withdrawFundNotice;
    }

    /** The newest first. */
    @Get
    List<PublicationJson> list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        return publications.list(viewer, ROWS, (Math.max(1, page) - 1L) * ROWS).stream()
                .map(PublicationJson::of)
                .toList();
    }

    @Get("/{id}")
    PublicationJson one(Viewer viewer, long id) {
        return PublicationJson.of(
                publications.one(viewer, new PublicationId(id)).entry());
    }

    @Get("/{id}/data")
    HttpResponse<byte[]> data(Viewer viewer, long id) {
        return HttpResponse.ok(publications.one(viewer, new PublicationId(id)).jsonBytes())
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    @Get("/{id}/signature")
    HttpResponse<byte[]> signature(Viewer viewer, long id) {
        return HttpResponse.ok(publications.one(viewer, new PublicationId(id)).signatureBytes())
                .contentType(MediaType.APPLICATION_JSON_TYPE);
    }

    /** Signs the figures of now and enters them in the register. */
    @Post
    @Status(HttpStatus.CREATED)
    PublicationJson publish(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewJson body) {
        PublicationId id = publishFundNotice.publish(
                viewer,
                new PublishFundNotice.Command(
                        new BusinessKey(key),
                        new CompoundId(Long.parseLong(body.compound())),
                        NoticePeriod.parse(body.from(), body.until())));
        return one(viewer, id.value());
    }

    @Post("/{id}/withdrawal")
    PublicationJson withdraw(Viewer viewer, long id, @Body ReasonJson body) {
        withdrawFundNotice.withdraw(viewer, new PublicationId(id), body.reason());
        return one(viewer, id);
    }

    /** Which compound's which months, as in 2026-01, both included. */
    @Serdeable
    record NewJson(String compound, String from, String until) {}

    @Serdeable
    record ReasonJson(String reason) {}
}
