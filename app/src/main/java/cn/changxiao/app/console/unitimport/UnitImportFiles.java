package cn.changxiao.app.console.unitimport;

import cn.changxiao.app.page.Answer;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitfile.UnitTemplate;
import cn.changxiao.property.unitimport.UnitResultXlsx;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.ByteArrayOutputStream;
import java.io.IOException;

/** What the wizard gives out as files: the empty forms, and the result of an import. */
@Controller("/registry/unit-imports")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "FUND_CUSTODIAN", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "ADMINISTRATOR"})
final class UnitImportFiles {

    private final UnitResultXlsx resultXlsx;

    UnitImportFiles(UnitResultXlsx resultXlsx) {
        this.resultXlsx = resultXlsx;
    }

    @Get("/forms/{template}/xlsx")
    HttpResponse<byte[]> xlsx(UnitTemplate template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.form().writeXlsx(out);
        return Answer.xlsx("模板-" + template.label() + ".xlsx", out.toByteArray());
    }

    @Get("/forms/{template}/csv")
    HttpResponse<byte[]> csv(UnitTemplate template) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        template.form().writeCsv(out);
        return Answer.file("模板-" + template.label() + ".csv", MediaType.TEXT_CSV_TYPE, out.toByteArray());
    }

    @Get("/{id}/result.xlsx")
    HttpResponse<byte[]> result(Viewer viewer, long id) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        resultXlsx.write(viewer, new FileId(id), out);
        return Answer.xlsx("导入结果-%d.xlsx".formatted(id), out.toByteArray());
    }
}
