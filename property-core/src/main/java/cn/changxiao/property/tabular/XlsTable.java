package cn.changxiao.property.tabular;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.DateUtil;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.jspecify.annotations.Nullable;

/**
 * The first sheet of an old binary workbook, as banks still hand them out. Unlike every other table it is held in memory;
 * the format itself ends at 65,536 rows.
 */
final class XlsTable {

    private static final MathContext AS_SHOWN = new MathContext(15);
    private static final long LARGEST = 20_000_000;
    private static final int MOST_CELLS = 256;

    private final TabularFile file;

    XlsTable(TabularFile file) {
        this.file = file;
    }

    void read(TableLines lines) {
        try {
            if (Files.size(file.path()) > LARGEST) {
                throw UnreadableFile.largeOldWorkbook(file.name());
            }
            try (HSSFWorkbook workbook = new HSSFWorkbook(Files.newInputStream(file.path()))) {
                read(workbook.getSheetAt(0), lines);
            }
        } catch (IOException | IllegalArgumentException | IllegalStateException damaged) {
            throw UnreadableFile.oldWorkbook(file.name());
        }
    }

    private static void read(Sheet sheet, TableLines lines) {
        String place = "工作表“" + sheet.getSheetName() + "”";
        for (Row row : sheet) {
            List<String> cells = new ArrayList<>();
            for (int column = 0; column < Math.min(MOST_CELLS, row.getLastCellNum()); column++) {
                cells.add(text(row.getCell(column), column, lines));
            }
            lines.line(place, row.getRowNum() + 1, cells);
        }
    }

    private static String text(@Nullable Cell cell, int column, TableLines lines) {
        if (cell == null || cell.getCellType() == CellType.BLANK) {
            return "";
        }
        if (cell.getCellType() == CellType.FORMULA || cell.getCellType() == CellType.ERROR) {
            lines.problem(column, "单元格 %s 是公式或错误值，请上传银行给出的原始文件。".formatted(cell.getAddress()));
            return "公式";
        }
        if (cell.getCellType() == CellType.NUMERIC) {
            return number(cell);
        }
        return cell.getCellType() == CellType.STRING ? cell.getStringCellValue().strip() : cell.toString();
    }

    private static String number(Cell cell) {
        if (DateUtil.isCellDateFormatted(cell)) {
            LocalDateTime time = cell.getLocalDateTimeCellValue();
            boolean isDay = time.toLocalTime().equals(LocalTime.MIDNIGHT);
            return isDay ? time.toLocalDate().toString() : time.toString().replace('T', ' ');
        }
        return BigDecimal.valueOf(cell.getNumericCellValue())
                .round(AS_SHOWN)
                .stripTrailingZeros()
                .toPlainString();
    }
}
