package cn.changxiao.app.console.registry;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.property.importing.ConfirmImport;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.ImportKind;
import cn.changxiao.property.importing.ImportOutcome;
import cn.changxiao.property.importing.ImportResultXlsx;
import cn.changxiao.property.importing.ImportSummary;
import cn.changxiao.property.importing.PreviewImport;
import cn.changxiao.property.importing.UploadFile;
import cn.changxiao.property.mapping.CompoundForm;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Map;

/** The wizard that takes compounds out of a file: upload, mapping, preview, confirmation, result. */
@Controller("/registry/imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "ADMINISTRATOR"})
final class ImportController {

    private static final String BASE = "/registry/imports/";
    private final ImportPages pages;
    private final UploadFile uploadFile;
    private final PreviewImport previewImport;
    private final ConfirmImport confirmImport;
    private final ImportResultXlsx resultXlsx;

    ImportController(
            ImportPages pages,
            UploadFile uploadFile,
            PreviewImport previewImport,
            ConfirmImport confirmImport,
            ImportResultXlsx resultXlsx) {
        this.pages = pages;
        this.uploadFile = uploadFile;
        this.previewImport = previewImport;
        this.confirmImport = confirmImport;
        this.resultXlsx = resultXlsx;
    }

    @Get
    @View("registry/imports")
    @Navigation(title = "导入小区", section = Section.REGISTRY, order = 20)
    ImportListPage list(Viewer viewer) {
        return pages.list(viewer);
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(Viewer viewer, @Part("source") String source, @Part("file") CompletedFileUpload file)
            throws IOException {
        UploadFile.NewFile named = new UploadFile.NewFile(source, file.getFilename(), ImportKind.COMPOUND);
        FileId id = uploadFile.upload(viewer, named, file.getInputStream());
        return Answer.seeOther(BASE + id + "/mapping");
    }

    @Get("/{id}/mapping")
    @View("registry/import-mapping")
    ImportMappingPage mapping(Viewer viewer, long id) {
        return pages.mapping(viewer, new FileId(id));
    }

    @Post("/{id}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> preview(Viewer viewer, long id, @Body Map<String, String> form) {
        previewImport.preview(viewer, new FileId(id), ImportMappingPage.read(form));
        return Answer.seeOther(BASE + id);
    }

    @Get("/{id}")
    @View("registry/import")
    ImportPage one(
            Viewer viewer,
            long id,
            @QueryValue(defaultValue = "") String outcome,
            @QueryValue(defaultValue = "0") int after) {
        return pages.one(viewer, new FileId(id), outcome, after);
    }

    @Post("/{id}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(Viewer viewer, long id) {
        ImportSummary summary = confirmImport.confirm(viewer, new FileId(id));
        return Answer.seeOther(
                BASE + id,
                "导入完成：接收 %d 行，拒收 %d 行。".formatted(summary.accepted(), summary.count(ImportOutcome.REJECTED)));
    }

    @Get("/form.xlsx")
    HttpResponse<byte[]> xlsxForm() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompoundForm.form().writeXlsx(out);
        return Answer.xlsx("模板-小区.xlsx", out.toByteArray());
    }

    @Get("/form.csv")
    HttpResponse<byte[]> csvForm() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CompoundForm.form().writeCsv(out);
        return Answer.file("模板-小区.csv", MediaType.TEXT_CSV_TYPE, out.toByteArray());
    }

    @Get("/{id}/result.xlsx")
    HttpResponse<byte[]> result(Viewer viewer, long id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resultXlsx.write(viewer, new FileId(id), out);
        return Answer.xlsx("导入结果-%d.xlsx".formatted(id), out.toByteArray());
    }
}
