package cn.changxiao.app.console.handover;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.certificate.PrintCertificate;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
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

/** The giver's side: drafting, inviting, completing and withdrawing batches. */
@Controller("/handover/batches")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "OWNERS_COMMITTEE"})
final class BatchController {

    private static final String BASE = "/handover/batches";

    private final BatchPages pages;
    private final GiverCommands commands;
    private final PrintCertificate printCertificate;

    BatchController(BatchPages pages, GiverCommands commands, PrintCertificate printCertificate) {
        this.pages = pages;
        this.commands = commands;
        this.printCertificate = printCertificate;
    }

    @Get
    @View("handover/batches")
    @Secured({"STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    @Navigation(title = "移交批次", section = Section.HANDOVER, order = 30)
    BatchListPage list(
            Viewer viewer, @QueryValue(defaultValue = "") String state, @QueryValue(defaultValue = "1") int page) {
        return pages.list(BASE, viewer, state, page);
    }

    @Get("/new")
    @View("handover/batch-form")
    BatchFormPage form(Viewer viewer, @QueryValue long compound) {
        return pages.form(viewer, new CompoundId(compound));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> draft(Viewer viewer, @Body Map<String, String> form) {
        BatchId id = commands.draft(viewer, new FormFields(form));
        return Answer.seeOther(BASE + "/" + id, "移交批次已拟定，可以邀请接管单位查验。");
    }

    @Get("/{id}")
    @View("handover/batch")
    @Secured({"STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    BatchPage one(Viewer viewer, long id) {
        return pages.one(BASE, viewer, new BatchId(id));
    }

    @Post("/{id}/invite")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> invite(Viewer viewer, long id, @Body Map<String, String> form) {
        commands.invite(viewer, key("invite", id), new BatchId(id), new FormFields(form));
        return Answer.seeOther(BASE + "/" + id, "已邀请接管单位查验。");
    }

    @Post("/{id}/transfer")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> transfer(Viewer viewer, long id, @Body Map<String, String> form) {
        commands.complete(viewer, key("transfer", id), new BatchId(id), new FormFields(form));
        return Answer.seeOther(BASE + "/" + id, "移交已办理，可以打印移交接管确认书。");
    }

    @Post("/{id}/withdraw")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> withdraw(Viewer viewer, long id, @Body Map<String, String> form) {
        commands.withdraw(viewer, key("withdraw", id), new BatchId(id), new FormFields(form));
        return Answer.seeOther(BASE + "/" + id, "批次已撤回，清单中的设施可另行移交。");
    }

    @Post("/{id}/certificate")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<byte[]> certificate(Viewer viewer, long id) {
        return Answer.pdf("移交接管确认书-%d.pdf".formatted(id), printCertificate.print(viewer, new BatchId(id)));
    }

    /** A batch never comes back to a state, so that the move and the batch name the command. */
    private static BusinessKey key(String move, long id) {
        return new BusinessKey(move + ":" + id);
    }
}
