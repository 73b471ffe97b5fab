package cn.changxiao.property.importing;

import cn.changxiao.property.mapping.RowMessage;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes what became of every row as a workbook, so that whoever made the file can repair it. */
@Singleton
public class ImportResultXlsx {

    private static final int BATCH = 2_000;
    private static final int MOST_CONFLICTS = 100_000;
    private static final List<String> COLUMNS = List.of("行号", "编号", "小区名称", "结果", "待补充", "说明");
    private static final List<String> CONFLICT_COLUMNS = List.of("行号", "编号", "小区名称", "字段", "本文件的值", "另一来源", "另一来源的值");

    private final Imports imports;

    ImportResultXlsx(Imports imports) {
        this.imports = imports;
    }

    /** Writes the workbook and leaves the stream open. */
    public void write(Viewer viewer, FileId file, OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Changxiao", "1.0");
        writeRows(viewer, file, workbook.newWorksheet("逐行结果"));
        writeConflicts(viewer, file, workbook.newWorksheet("冲突"));
        workbook.finish();
    }

    private void writeRows(Viewer viewer, FileId file, Worksheet sheet) throws IOException {
        header(sheet, COLUMNS);
        int line = 1;
        int after = 0;
        List<ImportedRow> rows = imports.rows(viewer, file, "", after, BATCH);
        while (!rows.isEmpty()) {
            for (ImportedRow row : rows) {
                sheet.value(line, 0, row.number());
                sheet.value(line, 1, row.key());
                sheet.value(line, 2, row.name());
                sheet.value(line, 3, row.outcome().label());
                sheet.value(line, 4, row.isIncomplete() ? "是" : "");
                sheet.value(line, 5, text(row.messages()));
                line++;
            }
            sheet.flush();
            after = rows.get(rows.size() - 1).number();
            rows = imports.rows(viewer, file, "", after, BATCH);
        }
    }

    private void writeConflicts(Viewer viewer, FileId file, Worksheet sheet) {
        header(sheet, CONFLICT_COLUMNS);
        int line = 1;
        for (ImportConflict conflict : imports.conflicts(viewer, file, MOST_CONFLICTS)) {
            sheet.value(line, 0, conflict.row());
            sheet.value(line, 1, conflict.key());
            sheet.value(line, 2, conflict.name());
            sheet.value(line, 3, conflict.field().label());
            sheet.value(line, 4, conflict.published());
            sheet.value(line, 5, conflict.otherSource());
            sheet.value(line, 6, conflict.otherPublished());
            line++;
        }
    }

    private static void header(Worksheet sheet, List<String> columns) {
        for (int column = 0; column < columns.size(); column++) {
            sheet.value(0, column, columns.get(column));
            sheet.style(0, column).bold().set();
        }
    }

    private static String text(List<RowMessage> messages) {
        return messages.stream()
                .map(message -> "[%s] %s%s"
                        .formatted(
                                message.severity().label(),
                                message.column().isEmpty() ? "" : message.column() + "：",
                                message.sentence()))
                .collect(Collectors.joining("；"));
    }
}
