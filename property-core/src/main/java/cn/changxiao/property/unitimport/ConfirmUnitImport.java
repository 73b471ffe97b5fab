package cn.changxiao.property.unitimport;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.UploadedFiles;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitfile.UnitPart;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/**
 * Asks for a previewed file of units to be imported, which a worker does compound by compound. Balances are money: a
 * second person of the organisation confirms them. Confirming again changes nothing.
 */
@Singleton
public class ConfirmUnitImport {

    private final Sql sql;
    private final UploadedFiles files;
    private final UnitFiles unitFiles;
    private final AuditLog audit;

    ConfirmUnitImport(Sql sql, UploadedFiles files, UnitFiles unitFiles, AuditLog audit) {
        this.sql = sql;
        this.files = files;
        this.unitFiles = unitFiles;
        this.audit = audit;
    }

    /**
     * Releases the file.
     *
     * @throws SamePersonCannotCheck if it holds balances and the viewer chose the mapping
     */
    @Transactional
    public void confirm(Viewer viewer, FileId file) {
        UploadedFiles.Uploaded uploaded = files.lock(viewer, file);
        UnitFiles.Asked asked = unitFiles
                .asked(file)
                .orElseThrow(() -> new InvalidValue("文件“%s”尚未预览，请先选择列的含义并预览。".formatted(uploaded.name())));
        StartUnitPreview.require(viewer, asked.mapping());
        if (uploaded.state().equals("CONFIRMED")
                || uploaded.work().filter("IMPORTING"::equals).isPresent()) {
            return;
        }
        if (!uploaded.state().equals("PREVIEWED") || uploaded.work().isPresent()) {
            throw new InvalidValue("文件“%s”尚未预览完，请等预览完成后确认。".formatted(uploaded.name()));
        }
        if (asked.mapping().parts().stream().anyMatch(UnitPart::isMoney)
                && asked.maker().equals(viewer.user())) {
            throw new SamePersonCannotCheck("期初余额复核");
        }
        unitFiles.takeOver(viewer, file);
        sql.update("""
                UPDATE import_file SET work = 'IMPORTING', rows_done = 0, confirmed_by = ?, failure = NULL
                WHERE file_id = ?
                """, viewer.user().value(), file.value());
        audit.record(viewer, "ConfirmUnitImport", "import:" + file, "确认导入“%s”".formatted(uploaded.name()));
    }
}
