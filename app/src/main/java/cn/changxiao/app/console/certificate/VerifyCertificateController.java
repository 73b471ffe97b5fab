package cn.changxiao.app.console.certificate;

import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.GenuineCertificates;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;

/** Where the QR code of a decision certificate leads; open to everybody who holds one. */
@Controller("/verify/certificate")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class VerifyCertificateController {

    private final GenuineCertificates certificates;
    private final Clock clock;

    VerifyCertificateController(GenuineCertificates certificates, Clock clock) {
        this.certificates = certificates;
        this.clock = clock;
    }

    @Get("/{number}")
    @View("certificate/verify")
    VerifyCertificatePage verify(String number, @QueryValue(defaultValue = "") String h) {
        LocalDate today = LocalDate.now(clock);
        return new VerifyCertificatePage(certificates
                .find(new CertificateNumber(number), h)
                .map(certificate -> new CertificatePage(certificate, today)));
    }
}
