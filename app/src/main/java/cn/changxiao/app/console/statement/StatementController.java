package cn.changxiao.app.console.statement;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.Answer;
import cn.changxiao.app.page.FormFields;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.property.bankstatement.EntryFilter;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementEntries;
import cn.changxiao.property.bankstatement.StatementFileId;
import cn.changxiao.property.bankstatement.StatementFiles;
import cn.changxiao.property.bankstatement.StatementResult;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.map.ColumnMaps;
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
import java.io.IOException;
import java.util.Map;
import java.util.Optional;

/** Accounts, uploads, what became of a file, and the entries. */
@Controller("/statements")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE", "FUND_CUSTODIAN"})
final class StatementController {

    private static final int FILES = 12;
    private static final int ROWS = 50;
    private static final int FINDINGS = 200;

    private final StatementAccounts accounts;
    private final OpenStatementAccount openStatementAccount;
    private final ImportStatement importStatement;
    private final StatementFiles files;
    private final StatementEntries entries;
    private final ColumnMaps maps;

    StatementController(
            StatementAccounts accounts,
            OpenStatementAccount openStatementAccount,
            ImportStatement importStatement,
            StatementFiles files,
            StatementEntries entries,
            ColumnMaps maps) {
        this.accounts = accounts;
        this.openStatementAccount = openStatementAccount;
        this.importStatement = importStatement;
        this.files = files;
        this.entries = entries;
        this.maps = maps;
    }

    @Get
    @View("statement/accounts")
    @Navigation(title = "对账单", section = Section.ACCOUNTS, order = 20)
    StatementAccountsPage list(Viewer viewer) {
        return new StatementAccountsPage(
                viewer.role(),
                accounts.list(viewer),
                maps.usable(viewer.organisation().orElseThrow()));
    }

    @Post
    @Consumes(MediaType.APPLICATION_FORM_URLENCODED)
    HttpResponse<?> open(Viewer viewer, @Body Map<String, String> form) {
        StatementAccountId id = openStatementAccount.open(viewer, StatementForms.account(new FormFields(form)));
        return Answer.seeOther("/statements/" + id, "账户已登记，可以上传对账单。");
    }

    @Get("/{id}")
    @View("statement/account")
    StatementAccountPage one(
            Viewer viewer,
            long id,
            @QueryValue(defaultValue = "") String from,
            @QueryValue(defaultValue = "") String to,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String text,
            @QueryValue(defaultValue = "1") int page) {
        EntryFilter filter = StatementForms.filter(
                new StatementAccountId(id), Map.of("from", from, "to", to, "kind", kind, "text", text));
        StatementEntries.Totals totals = entries.totals(viewer, filter);
        PageNumbers numbers = new PageNumbers(StatementForms.address(filter), Math.max(1, page), ROWS, totals.count());
        return new StatementAccountPage(
                accounts.get(viewer, filter.account()),
                files.list(viewer, filter.account(), FILES),
                filter,
                totals,
                entries.list(viewer, filter, ROWS, numbers.offset()),
                numbers);
    }

    @Post("/{id}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    HttpResponse<?> upload(
            Viewer viewer,
            long id,
            @Part("difference") String difference,
            @Part("from") Optional<String> from,
            @Part("to") Optional<String> to,
            @Part("file") CompletedFileUpload file)
            throws IOException {
        StatementResult result = importStatement.importFile(
                viewer,
                StatementForms.upload(
                        new StatementAccountId(id), file.getFilename(), difference, from.orElse(""), to.orElse("")),
                file.getInputStream());
        return Answer.seeOther("/statements/files/" + result.file());
    }

    @Get("/files/{id}")
    @View("statement/file")
    StatementFilePage file(Viewer viewer, long id) {
        StatementFileId file = new StatementFileId(id);
        return new StatementFilePage(files.one(viewer, file), files.findings(viewer, file, FINDINGS));
    }
}
