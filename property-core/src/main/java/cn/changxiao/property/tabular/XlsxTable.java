package cn.changxiao.property.tabular;

import java.io.IOException;
import java.math.MathContext;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.ReadingOptions;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of an XLSX workbook, streamed. A formula is a problem of its cell: its value is whatever was computed last. A
 * number is what Excel shows of it, 15 digits; a date is written {@code 2020-06-10}.
 */
final class XlsxTable {

    private static final MathContext AS_SHOWN = new MathContext(15);
    private static final ReadingOptions WITH_FORMATS = new ReadingOptions(true, false);
    private static final int MOST_CELLS = 1_000;
    private static final long HALF_A_SECOND = 500_000_000;
    private static final DateTimeFormatter AS_TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private final TabularFile file;

    XlsxTable(TabularFile file) {
        this.file = file;
    }

    void read(TableLines lead) {
        WorkbookParts parts = WorkbookParts.inspect(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile(), WITH_FORMATS)) {
            Sheet sheet = sheet(workbook);
            MergedCells merged = new MergedCells(parts.mergedCells(sheet.getIndex()));
            try (Stream<Row> rows = sheet.openStream()) {
                read(sheet.getName(), rows.iterator(), merged, lead);
            }
        } catch (IOException | ExcelReaderException damaged) {
            throw UnreadableFile.damagedWorkbook(file.name());
        }
    }

    List<String> sheets() {
        WorkbookParts.inspect(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile())) {
            return workbook.getSheets().map(Sheet::getName).toList();
        } catch (IOException | ExcelReaderException damaged) {
            throw UnreadableFile.damagedWorkbook(file.name());
        }
    }

    int estimatedRows() {
        WorkbookParts parts = WorkbookParts.inspect(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(file.path().toFile())) {
            return parts.rows(sheet(workbook).getIndex());
        } catch (IOException | ExcelReaderException damaged) {
            throw UnreadableFile.damagedWorkbook(file.name());
        }
    }

    private Sheet sheet(ReadableWorkbook workbook) {
        if (file.sheet().isEmpty()) {
            return workbook.getFirstSheet();
        }
        return workbook.findSheet(file.sheet())
                .orElseThrow(() -> UnreadableFile.sheetMissing(file.name(), file.sheet()));
    }

    private static void read(String sheet, Iterator<Row> rows, MergedCells merged, TableLines lead) {
        String place = "工作表“" + sheet + "”";
        while (rows.hasNext()) {
            Row row = rows.next();
            if (row.getCellCount() > MOST_CELLS) {
                throw UnreadableFile.tooManyColumns(place, MOST_CELLS);
            }
            List<String> cells = new ArrayList<>(row.getCellCount());
            for (int column = 0; column < row.getCellCount(); column++) {
                cells.add(text(row.getCell(column), column, lead));
            }
            String range = merged.rangeAt(row.getRowNum());
            for (int column : merged.columnsAt(row.getRowNum(), cells.size())) {
                lead.problem(
                        column,
                        "单元格 %s 是合并单元格 %s 的一部分，请取消合并并逐格填写。"
                                .formatted(MergedCells.name(row.getRowNum(), column), range));
            }
            lead.line(place, row.getRowNum(), cells);
        }
    }

    private static String text(@Nullable Cell cell, int column, TableLines lead) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return "";
        }
        if (cell.getType() == CellType.FORMULA || cell.getFormula() != null) {
            lead.problem(column, "单元格 %s 是公式，请复制并“粘贴为数值”后再上传。".formatted(cell.getAddress()));
            return "公式";
        }
        if (cell.getType() == CellType.ERROR) {
            lead.problem(column, "单元格 %s 是错误值，请更正后再上传。".formatted(cell.getAddress()));
            return "错误";
        }
        if (cell.getType() == CellType.NUMBER) {
            return number(cell);
        }
        return cell.getText().strip();
    }

    /** With its time of day where it has one; rounded, because a workbook keeps it as a fraction. */
    private static String day(LocalDateTime time) {
        LocalDateTime rounded = time.plusNanos(HALF_A_SECOND).truncatedTo(ChronoUnit.SECONDS);
        boolean isDay = rounded.toLocalTime().equals(LocalTime.MIDNIGHT);
        return isDay ? rounded.toLocalDate().toString() : AS_TIME.format(rounded);
    }

    private static String number(Cell cell) {
        String format = cell.getDataFormatString();
        if (format != null && DateFormats.isDay(format)) {
            return day(cell.asDate());
        }
        return cell.asNumber().round(AS_SHOWN).stripTrailingZeros().toPlainString();
    }
}
