package cn.changxiao.app.console.opening;

import cn.changxiao.app.page.Answer;
import cn.changxiao.fund.opening.OpeningCertificatePdf;
import cn.changxiao.fund.opening.OpeningCertificates;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitfile.UnitPart;
import cn.changxiao.property.unitimport.UnitImports;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;

/** File, vouchers and sub-accounts added up beside one another, as a page and as PDF. */
@Controller("/fund/openings")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("FUND_CUSTODIAN")
final class OpeningController {

    private final OpeningCertificates certificates;
    private final OpeningCertificatePdf pdf;
    private final UnitImports imports;

    OpeningController(OpeningCertificates certificates, OpeningCertificatePdf pdf, UnitImports imports) {
        this.certificates = certificates;
        this.pdf = pdf;
        this.imports = imports;
    }

    @Get("/{id}")
    @View("fund/opening")
    OpeningPage one(Viewer viewer, long id) {
        FileId file = new FileId(id);
        return new OpeningPage(certificates.of(viewer, file), imports.openingSum(viewer, file, UnitPart.FUND));
    }

    @Get("/{id}/pdf")
    HttpResponse<byte[]> pdf(Viewer viewer, long id) {
        OpeningPage page = one(viewer, id);
        return Answer.pdf("期初证明-%d.pdf".formatted(id), pdf.write(page.certificate(), page.fromFile()));
    }
}
