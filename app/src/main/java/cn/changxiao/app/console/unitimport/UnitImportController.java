package cn.changxiao.app.console.unitimport;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.ImportKind;
import cn.changxiao.property.importing.UploadFile;
import cn.changxiao.property.mapping.RowMessage.Severity;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitimport.ConfirmUnitImport;
import cn.changxiao.property.unitimport.StartUnitPreview;
import cn.changxiao.property.unitimport.UnitFinding;
import cn.changxiao.property.unitimport.UnitImports;
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
import java.io.IOException;
import java.util.Map;

/** The wizard for units, owners and opening balances: upload, columns, preview, confirmation, result. */
@Controller("/registry/unit-imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "FUND_CUSTODIAN", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "ADMINISTRATOR"})
final class UnitImportController {

    private static final String BASE = "/registry/unit-imports/";
    private static final int FILES = 50;
    private static final int SHOWN = 100;

    private final UnitImports imports;
    private final UploadFile uploadFile;
    private final StartUnitPreview startUnitPreview;
    private final ConfirmUnitImport confirmUnitImport;
    private final UnitImportWorker worker;

    UnitImportController(
            UnitImports imports,
            UploadFile uploadFile,
            StartUnitPreview startUnitPreview,
            ConfirmUnitImport confirmUnitImport,
            UnitImportWorker worker) {
        this.imports = imports;
        this.uploadFile = uploadFile;
        this.startUnitPreview = startUnitPreview;
        this.confirmUnitImport = confirmUnitImport;
        this.worker = worker;
    }

    @Get
    @View("unitimport/list")
    @Navigation(title = "导入房屋与期初", section = Section.REGISTRY, order = 25)
    UnitImportListPage list(Viewer viewer) {
        return new UnitImportListPage(imports.list(viewer, FILES));
    }

    @Post
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(Viewer viewer, @Part("source") String source, @Part("file") CompletedFileUpload file)
            throws IOException {
        UploadFile.NewFile named = new UploadFile.NewFile(source, file.getFilename(), ImportKind.UNIT);
        FileId id = uploadFile.upload(viewer, named, file.getInputStream());
        return Answer.seeOther(BASE + id + "/mapping");
    }

    @Get("/{id}/mapping")
    @View("unitimport/mapping")
    UnitMappingPage mapping(Viewer viewer, long id, @QueryValue(defaultValue = "") String sheet) {
        FileId file = new FileId(id);
        return new UnitMappingPage(file, imports.suggest(viewer, file, sheet));
    }

    @Post("/{id}/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> preview(Viewer viewer, long id, @Body Map<String, String> form) {
        FileId file = new FileId(id);
        String sheet = new FormFields(form).text("sheet");
        startUnitPreview.start(viewer, file, sheet, UnitMappingPage.read(form));
        worker.run(file);
        return Answer.seeOther(BASE + id);
    }

    @Get("/{id}")
    @View("unitimport/file")
    UnitImportPage one(Viewer viewer, long id) {
        FileId file = new FileId(id);
        return new UnitImportPage(
                imports.summary(viewer, file),
                viewer.user().value(),
                imports.findings(viewer, file, Severity.CRITICAL, UnitFinding.Place.START, SHOWN),
                imports.findings(viewer, file, Severity.INCOMPLETE, UnitFinding.Place.START, SHOWN),
                imports.conflicts(viewer, file, 0, SHOWN));
    }

    @Post("/{id}/confirm")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> confirm(Viewer viewer, long id) {
        confirmUnitImport.confirm(viewer, new FileId(id));
        worker.run(new FileId(id));
        return Answer.seeOther(BASE + id, "已确认，正在导入。");
    }
}
