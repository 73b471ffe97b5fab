package cn.changxiao.property.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabularFileTest {

    private static final String TABLE = "编号,小区名,户数\r\n1,\"阳光, 花园\",12户\r\n\r\n2,䶮园,0户";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030", "UTF-16"})
    void readsCsvInBothEncodings(String charset) {
        assertThat(read(TABLE.getBytes(Charset.forName(charset))))
                .containsExactly("1:编号|小区名|户数", "2:1|阳光, 花园|12户", "4:2|䶮园|0户");
    }

    @Test
    void passesOverAByteOrderMarkAndTakesTheSeparatorOfTheHeader() {
        assertThat(read("\uFEFF编号;名称\n1;甲".getBytes(StandardCharsets.UTF_8))).containsExactly("1:编号|名称", "2:1|甲");
    }

    @Test
    void readsTheFirstSheetOfAWorkbook() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "户数");
            sheet.value(2, 0, 4_670);
            sheet.value(2, 1, "12户");
        });

        assertThat(read(workbook)).containsExactly("1:编号|户数", "3:4670|12户");
    }

    @Test
    void passesOverATitleAboveTheHeader() {
        assertThat(read("某小区楼盘表,,\n编号,名称\n1,甲".getBytes(StandardCharsets.UTF_8)))
                .containsExactly("1:编号|名称", "3:1|甲");
    }

    @Test
    void readsNumbersAsExcelShowsThemAndDaysAsDays() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "面积");
            sheet.value(0, 1, "交付日期");
            sheet.value(1, 0, new BigDecimal("94.560000000000002"));
            sheet.value(1, 1, LocalDate.of(2020, 6, 10));
            sheet.style(1, 1).format("yyyy\"年\"m\"月\"d\"日\"").set();
        });

        assertThat(read(workbook)).containsExactly("1:面积|交付日期", "2:94.56|2020-06-10");
    }

    @Test
    void namesEveryMergedCell() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "幢");
            sheet.value(0, 1, "室号");
            sheet.value(1, 0, "1幢");
            sheet.value(1, 1, "101");
            sheet.value(2, 1, "102");
            sheet.range(1, 0, 2, 0).merge();
        });

        assertThat(read(workbook))
                .hasSize(5)
                .anyMatch(line -> line.contains("A2") && line.contains("A2:A3") && line.contains("取消合并"))
                .anyMatch(line -> line.contains("A3 是"));
    }

    @Test
    void refusesAFileThatGrowsBeyondMeasure() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1_000_000];
            for (int i = 0; i < 50; i++) {
                zip.write(blanks);
            }
        }

        assertRefused(out.toByteArray(), "解压后");
    }

    @Test
    void namesTheCellOfAFormula() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "户数");
            sheet.value(1, 0, 1);
            sheet.formula(1, 1, "A2*2");
        });

        assertThat(read(workbook)).anyMatch(line -> line.contains("B2") && line.contains("粘贴为数值"));
    }

    @Test
    void saysOfEveryUnreadableFileWhatToDo() {
        assertRefused(new byte[0], "是空的");
        assertRefused("\n\n".getBytes(StandardCharsets.UTF_8), "是空的");
        assertRefused("只有一列\n1".getBytes(StandardCharsets.UTF_8), "没有表头");
        assertRefused("编号,编号\n1,2".getBytes(StandardCharsets.UTF_8), "出现两次");
        assertRefused(new byte[] {'a', ',', 'b', 0, (byte) 0xFF, (byte) 0xFF, (byte) 0xFF}, "UTF-8");
        assertRefused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 0}, "XLS");
        assertRefused(new byte[] {'P', 'K', 3, 4, 0, 0, 0}, "XLSX");
    }

    private static void assertRefused(byte[] content, String remedy) {
        assertThatThrownBy(() -> read(content))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining(remedy);
    }

    private static List<String> read(byte[] content) {
        List<String> lines = new ArrayList<>();
        new TabularFile("测试.csv", written(content)).read(new TableVisitor() {
            @Override
            public void header(List<String> names) {
                lines.add("1:" + String.join("|", names));
            }

            @Override
            public void problem(int column, String sentence) {
                lines.add(sentence);
            }

            @Override
            public void row(int number, List<String> cells) {
                lines.add(number + ":" + String.join("|", cells));
            }
        });
        return lines;
    }

    private static Path written(byte[] content) {
        try {
            Path file = Files.createTempFile("table", ".tmp");
            file.toFile().deleteOnExit();
            return Files.write(file, content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        filling.accept(workbook.newWorksheet("楼盘"));
        workbook.finish();
        return out.toByteArray();
    }
}
