package cn.changxiao.app.console.handover;

import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.certificate.VerifyCertificate;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;

/** Where the QR code of a hand-over certificate leads; open to everybody who holds one. */
@Controller("/verify/handover")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class VerifyController {

    private final VerifyCertificate verifyCertificate;

    VerifyController(VerifyCertificate verifyCertificate) {
        this.verifyCertificate = verifyCertificate;
    }

    @Get("/{id}")
    @View("handover/verify")
    VerifyPage verify(long id, @QueryValue(defaultValue = "") String h) {
        return new VerifyPage(verifyCertificate.verify(new BatchId(id), h));
    }
}
