package cn.changxiao.property.tabular;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** An empty form for an import: a header row that is understood as it is, two examples, and a sheet of notes. */
public record FillableForm(String label, List<Column> columns) {

    private static final int ROWS_AS_TEXT = 2_000;

    public FillableForm {
        columns = List.copyOf(columns);
    }

    /** Writes the form as a workbook and leaves the stream open. */
    public void writeXlsx(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Changxiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(label);
        Worksheet notes = workbook.newWorksheet("填写说明");
        notes.value(0, 0, "列");
        notes.value(0, 1, "怎样填写");
        for (int at = 0; at < columns.size(); at++) {
            Column column = columns.get(at);
            sheet.value(0, at, column.header());
            sheet.style(0, at).bold().set();
            sheet.width(at, 16);
            sheet.value(1, at, column.example());
            sheet.value(2, at, column.otherExample());
            // As text, so that the program does not make dates of room numbers.
            sheet.range(1, at, ROWS_AS_TEXT, at).style().format("@").set();
            notes.value(at + 1, 0, column.header());
            notes.value(at + 1, 1, column.note());
        }
        notes.value(columns.size() + 1, 1, "前两行是示例，填写前请删去；一条记录一行，不要合并单元格，不要用公式。");
        notes.width(0, 16);
        notes.width(1, 80);
        workbook.finish();
    }

    /** Writes the form as CSV in UTF-8 with a mark, so that spreadsheets recognise it, and leaves the stream open. */
    public void writeCsv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        CsvWriter csv = CsvWriter.builder().build(writer);
        csv.writeRecord(columns.stream().map(Column::header).toList());
        csv.writeRecord(columns.stream().map(Column::example).toList());
        csv.writeRecord(columns.stream().map(Column::otherExample).toList());
        csv.flush();
        writer.flush();
    }

    /** A column with how to fill it in. */
    public record Column(String header, String note, String example, String otherExample) {}
}
