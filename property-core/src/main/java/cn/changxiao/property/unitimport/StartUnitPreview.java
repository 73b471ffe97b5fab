package cn.changxiao.property.unitimport;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.ImportKind;
import cn.changxiao.property.importing.UploadedFiles;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitfile.UnitMapping;
import cn.changxiao.property.unitfile.UnitPart;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;

/**
 * Says what the columns of a file of units mean and asks for its preview, which a worker makes. A preview writes nothing
 * but staging rows, and may be asked for again with another mapping until the file is confirmed.
 */
@Singleton
public class StartUnitPreview {

    private final Sql sql;
    private final UploadedFiles files;
    private final UnitFiles unitFiles;

    StartUnitPreview(Sql sql, UploadedFiles files, UnitFiles unitFiles) {
        this.sql = sql;
        this.files = files;
        this.unitFiles = unitFiles;
    }

    /** Asks for the preview of one sheet; blank is the first one. */
    @Transactional
    public void start(Viewer viewer, FileId file, String sheet, UnitMapping mapping) {
        require(viewer, mapping);
        UploadedFiles.Uploaded uploaded = files.lock(viewer, file);
        uploaded.requireNotConfirmed(file);
        if (uploaded.kind() != ImportKind.UNIT) {
            throw new InvalidValue("文件“%s”是小区清单，请在“导入小区”中预览。".formatted(uploaded.name()));
        }
        if (uploaded.work().isPresent()) {
            throw new InvalidValue("文件“%s”正在处理，请等进度走完。".formatted(uploaded.name()));
        }
        unitFiles.ask(viewer, file, mapping);
        sql.update("""
                UPDATE import_file SET sheet = ?, state = 'UPLOADED', work = 'READING', rows_done = 0, rows_total = 0,
                    failure = NULL
                WHERE file_id = ?
                """, sheet, file.value());
    }

    /** Who may import which part. */
    static void require(Viewer viewer, UnitMapping mapping) {
        if (mapping.has(UnitPart.INVENTORY) || mapping.has(UnitPart.OWNERS)) {
            viewer.require("导入楼盘表和业主", Role.ADMINISTRATOR, Role.STREET_OFFICE, Role.FUND_CUSTODIAN);
        }
        if (mapping.has(UnitPart.FEE)) {
            viewer.require("导入物业费期初", Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER);
        }
        if (mapping.has(UnitPart.FUND)) {
            viewer.require("导入维修资金期初", Role.FUND_CUSTODIAN);
        }
    }
}
