package cn.changxiao.app.console.handover;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.certificate.PrintCertificate;
import cn.changxiao.handover.transfer.AgreeToTransfer;
import cn.changxiao.handover.transfer.Agreement;
import cn.changxiao.handover.transfer.CheckItems;
import cn.changxiao.handover.transfer.ConcludeCheck;
import cn.changxiao.property.BusinessKey;
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
import java.util.Map;

/** The operator's desk: invited batches, the check item by item, the agreement. */
@Controller("/desk/operator")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("OPERATOR")
final class OperatorDeskController {

    private static final String BASE = "/desk/operator";

    private final BatchPages pages;
    private final CheckItems checkItems;
    private final ConcludeCheck concludeCheck;
    private final AgreeToTransfer agreeToTransfer;
    private final PrintCertificate printCertificate;

    OperatorDeskController(
            BatchPages pages,
            CheckItems checkItems,
            ConcludeCheck concludeCheck,
            AgreeToTransfer agreeToTransfer,
            PrintCertificate printCertificate) {
        this.pages = pages;
        this.checkItems = checkItems;
        this.concludeCheck = concludeCheck;
        this.agreeToTransfer = agreeToTransfer;
        this.printCertificate = printCertificate;
    }

    @Get
    @View("handover/batches")
    @Navigation(title = "设施接管", section = Section.DESK, order = 10)
    BatchListPage list(
            Viewer viewer, @QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "1") int page) {
        return pages.list(BASE, viewer, state, page);
    }

    @Get("/{id}")
    @View("handover/batch")
    BatchPage one(Viewer viewer, long id) {
        return pages.one(BASE, viewer, new BatchId(id));
    }

    @Post("/{id}/check")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> check(Viewer viewer, long id, @Body Map<String, String> form) {
        checkItems.check(viewer, new BatchId(id), CheckForm.read(new FormFields(form)));
        return Answer.seeOther(BASE + "/" + id, "查验结果已保存。");
    }

    @Post("/{id}/conclude")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> conclude(Viewer viewer, long id) {
        concludeCheck.conclude(viewer, new BusinessKey("conclude:" + id), new BatchId(id));
        return Answer.seeOther(BASE + "/" + id, "查验已完成，可以签署移交协议。");
    }

    @Post("/{id}/agree")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> agree(Viewer viewer, long id, @Body Map<String, String> form) {
        FormFields fields = new FormFields(form);
        Agreement agreement =
                new Agreement(fields.day("titleOn", "产权转移日"), fields.day("riskOn", "风险转移日"), fields.text("signatory"));
        agreeToTransfer.agree(viewer, new BusinessKey("agree:" + id), new BatchId(id), agreement);
        return Answer.seeOther(BASE + "/" + id, "移交协议已签署，等待移交方办理移交。");
    }

    @Post("/{id}/certificate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> certificate(Viewer viewer, long id) {
        return Answer.pdf("移交接管确认书-%d.pdf".formatted(id), printCertificate.print(viewer, new BatchId(id)));
    }
}
