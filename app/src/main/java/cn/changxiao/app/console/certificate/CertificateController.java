package cn.changxiao.app.console.certificate;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateView;
import cn.changxiao.property.certificate.Certificates;
import cn.changxiao.property.paper.CertificatePdf;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;

/** Certificates of the owners' decisions: which there are, what each permits, and what has used it. */
@Controller("/certificates")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "FUND_CUSTODIAN", "OWNER"})
final class CertificateController {

    private final Certificates certificates;
    private final CertificatePdf pdf;
    private final Clock clock;

    CertificateController(Certificates certificates, CertificatePdf pdf, Clock clock) {
        this.certificates = certificates;
        this.pdf = pdf;
        this.clock = clock;
    }

    @Get
    @View("certificate/certificates")
    @Navigation(title = "共同决定凭证", section = Section.MANAGEMENT, order = 60)
    CertificateListPage list(Viewer viewer) {
        return new CertificateListPage(certificates.newest(viewer), LocalDate.now(clock));
    }

    @Get("/{number}")
    @View("certificate/certificate")
    CertificatePage one(Viewer viewer, String number) {
        return new CertificatePage(certificates.get(viewer, new CertificateNumber(number)), LocalDate.now(clock));
    }

    @Get("/{number}/certificate.pdf")
    HttpResponse<byte[]> paper(Viewer viewer, String number) {
        CertificateView certificate = certificates.get(viewer, new CertificateNumber(number));
        return Answer.pdf("业主共同决定凭证-%s.pdf".formatted(certificate.number()), pdf.write(certificate));
    }
}
