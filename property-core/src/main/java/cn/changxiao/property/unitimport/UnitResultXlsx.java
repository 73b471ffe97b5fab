package cn.changxiao.property.unitimport;

import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.UploadedFiles;
import cn.changxiao.property.mapping.RowMessage.Severity;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/**
 * Writes what became of a file of units as a workbook: what was refused and what is to be completed cell by cell, the
 * conflicts, and every row with its outcome. The person who made the file repairs it with this beside it.
 */
@Singleton
public class UnitResultXlsx {

    private static final int BATCH = 5_000;
    private static final List<String> FINDINGS = List.of("工作表", "行", "列", "房屋", "原因", "怎么办");
    private static final List<String> CONFLICTS = List.of("工作表", "行", "房屋", "字段", "本文件的值", "登记册的值（保持不变）");
    private static final List<String> ROWS = List.of("行", "小区", "房屋", "结果", "待补充");

    private final UnitImports imports;
    private final UploadedFiles files;

    UnitResultXlsx(UnitImports imports, UploadedFiles files) {
        this.imports = imports;
        this.files = files;
    }

    /** Writes the workbook and leaves the stream open. */
    public void write(Viewer viewer, FileId file, OutputStream out) throws IOException {
        String sheet = files.get(viewer, file).sheet();
        Workbook workbook = new Workbook(out, "Changxiao", "1.0");
        findings(viewer, file, sheet, Severity.CRITICAL, workbook.newWorksheet("严重问题"));
        findings(viewer, file, sheet, Severity.INCOMPLETE, workbook.newWorksheet("待补充"));
        conflicts(viewer, file, sheet, workbook.newWorksheet("冲突"));
        rows(file, workbook.newWorksheet("逐行结果"));
        workbook.finish();
    }

    private void findings(Viewer viewer, FileId file, String name, Severity severity, Worksheet sheet)
            throws IOException {
        header(sheet, FINDINGS);
        int line = 1;
        List<UnitFinding> findings = imports.findings(viewer, file, severity, UnitFinding.Place.START, BATCH);
        while (!findings.isEmpty()) {
            for (UnitFinding finding : findings) {
                write(
                        sheet,
                        line,
                        name,
                        finding.place().row(),
                        finding.message().column(),
                        finding.unit(),
                        finding.message().reason(),
                        finding.message().remedy());
                line++;
            }
            sheet.flush();
            findings = imports.findings(
                    viewer, file, severity, findings.get(findings.size() - 1).place(), BATCH);
        }
    }

    private void conflicts(Viewer viewer, FileId file, String name, Worksheet sheet) throws IOException {
        header(sheet, CONFLICTS);
        int line = 1;
        List<UnitConflict> conflicts = imports.conflicts(viewer, file, 0, BATCH);
        while (!conflicts.isEmpty()) {
            for (UnitConflict conflict : conflicts) {
                write(
                        sheet,
                        line,
                        name,
                        conflict.row(),
                        conflict.unit(),
                        conflict.field(),
                        conflict.published(),
                        conflict.registered());
                line++;
            }
            sheet.flush();
            conflicts = imports.conflicts(
                    viewer, file, conflicts.get(conflicts.size() - 1).row(), BATCH);
        }
    }

    private void rows(FileId file, Worksheet sheet) {
        header(sheet, ROWS);
        int[] line = {1};
        imports.eachRow(file, row -> {
            write(
                    sheet,
                    line[0],
                    row.row(),
                    row.compound(),
                    row.place(),
                    row.outcome().label(),
                    row.isIncomplete() ? "是" : "");
            line[0]++;
            if (line[0] % BATCH == 0) {
                flush(sheet);
            }
        });
    }

    private static void flush(Worksheet sheet) {
        try {
            sheet.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Worksheet sheet, int line, Object... cells) {
        for (int column = 0; column < cells.length; column++) {
            if (cells[column] instanceof Integer number) {
                sheet.value(line, column, number);
            } else {
                sheet.value(line, column, cells[column].toString());
            }
        }
    }

    private static void header(Worksheet sheet, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
    }
}
