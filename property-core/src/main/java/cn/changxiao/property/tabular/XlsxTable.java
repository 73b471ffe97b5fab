package cn.changxiao.property.tabular;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/** The first sheet of an XLSX workbook, streamed. A formula is refused: its value is whatever was computed last. */
final class XlsxTable {

    private final String name;
    private final byte[] content;

    XlsxTable(String name, byte[] content) {
        this.name = name;
        this.content = content;
    }

    void read(TableVisitor visitor) {
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(content))) {
            Sheet sheet = workbook.getFirstSheet();
            try (Stream<Row> rows = sheet.openStream()) {
                read(sheet.getName(), rows.iterator(), visitor);
            }
        } catch (IOException | ExcelReaderException damaged) {
            throw UnreadableFile.damagedWorkbook(name);
        }
    }

    private void read(String sheet, Iterator<Row> rows, TableVisitor visitor) {
        boolean isHeader = true;
        while (rows.hasNext()) {
            Row row = rows.next();
            List<String> cells = cells(sheet, row);
            if (cells.stream().allMatch(String::isEmpty)) {
                continue;
            }
            if (isHeader) {
                TabularFile.requireHeader("工作表“" + sheet + "”", cells);
                visitor.header(cells);
                isHeader = false;
            } else {
                visitor.row(row.getRowNum(), cells);
            }
        }
        if (isHeader) {
            throw UnreadableFile.empty(name);
        }
    }

    private static List<String> cells(String sheet, Row row) {
        List<String> cells = new ArrayList<>(row.getCellCount());
        for (int column = 0; column < row.getCellCount(); column++) {
            cells.add(text(sheet, row.getCell(column)));
        }
        return cells;
    }

    private static String text(String sheet, @Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            throw UnreadableFile.formula(sheet, cell.getAddress().toString());
        }
        if (cell.getType() == CellType.ERROR) {
            throw UnreadableFile.error(sheet, cell.getAddress().toString());
        }
        if (cell.getType() == CellType.NUMBER) {
            return cell.asNumber().stripTrailingZeros().toPlainString();
        }
        return cell.getText().strip();
    }
}
