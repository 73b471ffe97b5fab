package cn.changxiao.property.bankstatement;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.bankstatement.StatementResult.State;
import cn.changxiao.property.bankstatement.StatementUpload.OnDifference;
import cn.changxiao.property.bankstatement.account.AccountNumber;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.account.StatementAccounts;
import cn.changxiao.property.bankstatement.format.StatementFacts;
import cn.changxiao.property.bankstatement.map.ColumnMaps;
import cn.changxiao.property.bankstatement.reading.ReadStatement;
import cn.changxiao.property.bankstatement.table.UnknownStatementLayout;
import cn.changxiao.property.party.SealedTexts;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.tabular.TabularFile;
import cn.changxiao.property.tabular.UnreadableFile;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;

/**
 * Imports one statement file into one account in one transaction. Every row of data becomes a new entry, is found to be
 * known, or is refused with a reason; the same file again adds nothing. A file whose own totals do not agree with its
 * rows becomes no entries unless the viewer takes it with the difference.
 */
@Singleton
public class ImportStatement {

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final StatementAccounts accounts;
    private final ColumnMaps maps;
    private final SealedTexts sealedTexts;
    private final StatementEntryRows entries;
    private final StatementFileRows files;
    private final AuditLog auditLog;

    ImportStatement(
            Sql sql,
            Ids ids,
            Clock clock,
            StatementAccounts accounts,
            ColumnMaps maps,
            SealedTexts sealedTexts,
            StatementEntryRows entries,
            StatementFileRows files,
            AuditLog auditLog) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.accounts = accounts;
        this.maps = maps;
        this.sealedTexts = sealedTexts;
        this.entries = entries;
        this.files = files;
        this.auditLog = auditLog;
    }

    /**
     * What became of the file's rows.
     *
     * @throws UnreadableFile if it is no table and no known message
     * @throws UnknownStatementLayout if no column map fits its header
     * @throws StatementOfOtherAccount if it names another account than the chosen one
     */
    @Transactional
    public StatementResult importFile(Viewer viewer, StatementUpload upload, InputStream content) {
        StatementAccount account = accounts.lock(viewer, upload.account());
        return SpooledFile.with(
                upload.fileName(), content, (path, hash) -> read(viewer, account, upload, new Spooled(path, hash)));
    }

    private StatementResult read(Viewer viewer, StatementAccount account, StatementUpload upload, Spooled spooled) {
        StatementFileId file = new StatementFileId(ids.next());
        StagedEntries staged = new StagedEntries(file, sql, ids, sealedTexts.sealer());
        entries.begin();
        StatementFacts facts = ReadStatement.read(
                new TabularFile(upload.fileName(), spooled.path()),
                maps.toTry(account.organisation(), account.map()),
                upload.period(),
                staged);
        staged.flush();
        requireSameAccount(facts, account);
        boolean isRefused = upload.onDifference() == OnDifference.REFUSE
                && !facts.differences().isEmpty();
        int fresh = isRefused ? 0 : entries.add(account.id(), file, LocalDateTime.now(clock));
        StatementResult result = result(file, facts, staged, isRefused, fresh);
        files.insert(viewer, upload, spooled.hash(), facts, result);
        auditLog.record(
                viewer,
                "ImportStatement",
                "statement-account:" + account.id(),
                "对账单“%s”%s：新增 %d 笔，已有 %d 笔，拒收 %d 行，合计不符 %d 项"
                        .formatted(
                                upload.fileName(),
                                result.state().label(),
                                fresh,
                                result.rows().known(),
                                result.rows().refused(),
                                result.differences().size()));
        return result;
    }

    private static StatementResult result(
            StatementFileId file, StatementFacts facts, StagedEntries staged, boolean isRefused, int fresh) {
        int known = isRefused ? 0 : staged.accepted() - fresh;
        return new StatementResult(
                file,
                isRefused ? State.REFUSED : State.IMPORTED,
                new StatementResult.Rows(staged.accepted() + staged.refused(), fresh, known, staged.refused()),
                staged.moneyIn(),
                staged.moneyOut(),
                facts.controls());
    }

    private static void requireSameAccount(StatementFacts facts, StatementAccount account) {
        if (facts.kind() != account.kind()) {
            throw StatementOfOtherAccount.layout(facts.layout(), account);
        }
        for (String number : facts.accounts()) {
            if (!AccountNumber.isSame(number, account.accountNumber())) {
                throw StatementOfOtherAccount.number(number, account);
            }
        }
    }

    private record Spooled(
            Path path,
            @SuppressWarnings("ArrayRecordComponent") byte[] hash) {}
}
