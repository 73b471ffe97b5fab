package cn.changxiao.fund.statement;

import cn.changxiao.fund.statement.StatementRow.RowKind;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes a statement as a workbook whose amounts are numbers in yuan. */
public final class StatementXlsx {

    private static final String APPLICATION = "Changxiao";
    private static final int TABLE = 3;

    private StatementXlsx() {}

    public static byte[] write(Statement statement) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, APPLICATION, "1.0")) {
            fill(workbook.newWorksheet(statement.form().label()), statement);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory has no input or output errors", impossible);
        }
        return out.toByteArray();
    }

    private static void fill(Worksheet sheet, Statement statement) {
        sheet.value(
                0,
                0,
                "%s　%s".formatted(statement.form().number(), statement.form().label()));
        sheet.style(0, 0).bold().fontSize(14).set();
        sheet.value(1, 0, "%s　%s　单位：元".formatted(statement.book().name(), statement.period()));
        sheet.value(TABLE, 0, "项目");
        sheet.width(0, 36);
        for (int column = 0; column < statement.columns().size(); column++) {
            sheet.value(TABLE, column + 1, statement.columns().get(column));
            sheet.width(column + 1, 24);
        }
        sheet.range(TABLE, 0, TABLE, statement.columns().size()).style().bold().set();
        int at = TABLE + 1;
        for (StatementRow row : statement.rows()) {
            addRow(sheet, at, row);
            at++;
        }
        sheet.freezePane(1, TABLE + 1);
    }

    private static void addRow(Worksheet sheet, int at, StatementRow row) {
        sheet.value(at, 0, row.label());
        for (int column = 0; column < row.amounts().size(); column++) {
            sheet.value(
                    at, column + 1, BigDecimal.valueOf(row.amounts().get(column).fen(), 2));
            sheet.style(at, column + 1).format("#,##0.00").set();
        }
        if (row.kind() != RowKind.LINE) {
            sheet.range(at, 0, at, Math.max(1, row.amounts().size()))
                    .style()
                    .bold()
                    .set();
        }
    }
}
