package cn.changxiao.property.unitfile;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** The empty forms for files of units: a header row that is understood as it is, two examples, and a sheet of notes. */
public enum UnitTemplate {
    INVENTORY("楼盘表", UnitPart.INVENTORY),
    OWNERS("业主", UnitPart.OWNERS),
    FEE("物业费期初欠费", UnitPart.FEE),
    FUND("维修资金期初余额", UnitPart.FUND),
    ALL("楼盘表、业主和维修资金", UnitPart.INVENTORY, UnitPart.OWNERS, UnitPart.FUND);

    private final String label;
    private final String parts;

    UnitTemplate(String label, UnitPart... parts) {
        this.label = label;
        this.parts = Arrays.stream(parts).map(UnitPart::name).collect(Collectors.joining(" "));
    }

    public String label() {
        return label;
    }

    /** The columns in their order. */
    public List<UnitField> fields() {
        Set<UnitPart> wanted = EnumSet.of(UnitPart.PLACE);
        for (String part : parts.split(" ")) {
            wanted.add(UnitPart.valueOf(part));
        }
        return Arrays.stream(UnitField.values())
                .filter(field -> wanted.contains(field.part()))
                .toList();
    }

    /** Writes the form as a workbook and leaves the stream open. */
    public void writeXlsx(OutputStream out) throws IOException {
        Workbook workbook = new Workbook(out, "Changxiao", "1.0");
        Worksheet sheet = workbook.newWorksheet(label);
        Worksheet notes = workbook.newWorksheet("填写说明");
        notes.value(0, 0, "列");
        notes.value(0, 1, "怎样填写");
        List<UnitField> fields = fields();
        for (int column = 0; column < fields.size(); column++) {
            UnitField field = fields.get(column);
            sheet.value(0, column, field.label());
            sheet.style(0, column).bold().set();
            sheet.width(column, 16);
            sheet.value(1, column, TemplateTexts.example(field, 0));
            sheet.value(2, column, TemplateTexts.example(field, 1));
            sheet.range(1, column, 2_000, column).style().format("@").set();
            notes.value(column + 1, 0, field.label());
            notes.value(column + 1, 1, TemplateTexts.note(field));
        }
        notes.value(fields.size() + 1, 1, "前两行是示例，填写前请删去；一户一行，不要合并单元格，不要用公式。");
        notes.width(0, 16);
        notes.width(1, 80);
        workbook.finish();
    }

    /** Writes the form as CSV in UTF-8 with a mark, so that spreadsheets recognise it. */
    public void writeCsv(OutputStream out) throws IOException {
        Writer writer = new OutputStreamWriter(out, StandardCharsets.UTF_8);
        writer.write('\uFEFF');
        for (int line = -1; line < 2; line++) {
            int row = line;
            writer.write(fields().stream()
                    .map(field -> row < 0 ? field.label() : TemplateTexts.example(field, row))
                    .map(text -> text.contains(",") ? "\"" + text + "\"" : text)
                    .collect(Collectors.joining(",")));
            writer.write("\r\n");
        }
        writer.flush();
    }
}
