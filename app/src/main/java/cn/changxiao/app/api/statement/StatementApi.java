package cn.changxiao.app.api.statement;

import cn.changxiao.property.bankstatement.EntryFilter;
import cn.changxiao.property.bankstatement.ImportStatement;
import cn.changxiao.property.bankstatement.StatementEntries;
import cn.changxiao.property.bankstatement.StatementFileId;
import cn.changxiao.property.bankstatement.StatementFiles;
import cn.changxiao.property.bankstatement.StatementResult;
import cn.changxiao.property.bankstatement.StatementUpload;
import cn.changxiao.property.bankstatement.StatementUpload.OnDifference;
import cn.changxiao.property.bankstatement.account.NewStatementAccount;
import cn.changxiao.property.bankstatement.account.OpenStatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccountId;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.format.EntryKind;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Part;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.http.multipart.CompletedFileUpload;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Statements of the own accounts. A file sent twice adds nothing: its entries are their own keys. */
@Controller("/api/v1/statement-accounts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE", "FUND_CUSTODIAN"})
final class StatementApi {

    private static final int ROWS = 200;
    private static final int FINDINGS = 1_000;

    private final StatementAccounts accounts;
    private final OpenStatementAccount openStatementAccount;
    private final ImportStatement importStatement;
    private final StatementFiles files;
    private final StatementEntries entries;

    StatementApi(
            StatementAccounts accounts,
            OpenStatementAccount openStatementAccount,
            ImportStatement importStatement,
            StatementFiles files,
            StatementEntries entries) {
        this.accounts = accounts;
        this.openStatementAccount = openStatementAccount;
        this.importStatement = importStatement;
        this.files = files;
        this.entries = entries;
    }

    @Get
    List<StatementJson.Account> list(Viewer viewer) {
        return accounts.list(viewer).stream().map(StatementJson.Account::of).toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    StatementJson.Id open(Viewer viewer, @Body StatementJson.NewAccount body) {
        NewStatementAccount account = new NewStatementAccount(body.kind(), body.purpose(), body.number(), body.name());
        return new StatementJson.Id(openStatementAccount.open(viewer, account).toString());
    }

    @Post("/{id}/files")
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Status(HttpStatus.CREATED)
    StatementJson.Result upload(
            Viewer viewer,
            long id,
            @QueryValue(defaultValue = "REFUSE") OnDifference difference,
            @Part("file") CompletedFileUpload file)
            throws IOException {
        StatementUpload upload =
                new StatementUpload(new StatementAccountId(id), file.getFilename(), Optional.empty(), difference);
        StatementResult result = importStatement.importFile(viewer, upload, file.getInputStream());
        return StatementJson.Result.of(result, files.findings(viewer, result.file(), FINDINGS));
    }

    @Get("/files/{file}")
    StatementJson.Result file(Viewer viewer, long file) {
        StatementFileId id = new StatementFileId(file);
        return StatementJson.Result.of(files.one(viewer, id).result(), files.findings(viewer, id, FINDINGS));
    }

    @Get("/{id}/entries")
    List<StatementJson.Entry> entries(
            Viewer viewer,
            long id,
            @QueryValue Optional<LocalDate> from,
            @QueryValue Optional<LocalDate> to,
            @QueryValue Optional<EntryKind> kind,
            @QueryValue(defaultValue = "") String text,
            @QueryValue(defaultValue = "1") int page) {
        EntryFilter filter = new EntryFilter(new StatementAccountId(id), from, to, kind, text);
        return entries.list(viewer, filter, ROWS, (Math.max(1, page) - 1L) * ROWS).stream()
                .map(StatementJson.Entry::of)
                .toList();
    }
}
