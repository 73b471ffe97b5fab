package cn.changxiao.app.console.statement;

import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.bankstatement.map.ColumnMaps;
import cn.changxiao.property.bankstatement.map.NewColumnMap;
import cn.changxiao.property.bankstatement.map.SaveColumnMap;
import cn.changxiao.property.bankstatement.map.StatementSample;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** Makes a column map from a sample: header row, columns, the first rows as they would be read, name. */
@Controller("/statements/{id}/map")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE", "FUND_CUSTODIAN"})
final class ColumnMapController {

    private final StatementAccounts accounts;
    private final ColumnMaps maps;
    private final SaveColumnMap saveColumnMap;

    ColumnMapController(StatementAccounts accounts, ColumnMaps maps, SaveColumnMap saveColumnMap) {
        this.accounts = accounts;
        this.maps = maps;
        this.saveColumnMap = saveColumnMap;
    }

    @Post("/sample")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @View("statement/map")
    ColumnMapPage sample(Viewer viewer, long id, @Part("file") CompletedFileUpload file) throws IOException {
        StatementAccount account = accounts.get(viewer, new StatementAccountId(id));
        List<ColumnMap> known = maps.usable(account.organisation());
        StatementSample sample = StatementSample.of(file.getFilename(), file.getInputStream());
        int header = sample.header(known);
        return ColumnMapPage.of(account, sample, header, sample.suggest(header, known));
    }

    /** Another header row, or the same with what was chosen for its columns. */
    @Post("/preview")
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    @View("statement/map")
    ColumnMapPage preview(Viewer viewer, long id, @Body Map<String, String> body) {
        FormFields form = new FormFields(body);
        StatementAccount account = accounts.get(viewer, new StatementAccountId(id));
        StatementSample sample = StatementSample.parse(body.getOrDefault("sample", ""));
        int header = (int) form.id("header", "表头行");
        boolean isSame = form.text("shown").equals(form.text("header"));
        return ColumnMapPage.of(
                account,
                sample,
                header,
                isSame ? StatementForms.fields(form) : sample.suggest(header, maps.usable(account.organisation())));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> save(Viewer viewer, long id, @Body Map<String, String> body) {
        FormFields form = new FormFields(body);
        NewColumnMap command = NewColumnMap.of(
                new StatementAccountId(id), form.required("name", "列对照名称"), StatementForms.fields(form));
        saveColumnMap.save(viewer, command);
        return Answer.seeOther("/statements/" + id, "列对照已保存，本账户的文件将按它读取。");
    }
}
