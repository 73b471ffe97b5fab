package cn.changxiao.property.tabular;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TabularFileTest {

    private static final String TABLE = "编号,小区名,户数\r\n1,\"阳光, 花园\",12户\r\n\r\n2,䶮园,0户";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "GB18030"})
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
    void refusesAFormulaAndNamesItsCell() throws IOException {
        byte[] workbook = workbook(sheet -> {
            sheet.value(0, 0, "编号");
            sheet.value(0, 1, "户数");
            sheet.value(1, 0, 1);
            sheet.formula(1, 1, "A2*2");
        });

        assertThatThrownBy(() -> read(workbook))
                .isInstanceOf(UnreadableFile.class)
                .hasMessageContaining("楼盘")
                .hasMessageContaining("B2");
    }

    @Test
    void saysOfEveryUnreadableFileWhatToDo() {
        assertRefused(new byte[0], "是空的");
        assertRefused("\n\n".getBytes(StandardCharsets.UTF_8), "是空的");
        assertRefused("只有一列\n1".getBytes(StandardCharsets.UTF_8), "没有表头");
        assertRefused("编号,编号\n1,2".getBytes(StandardCharsets.UTF_8), "出现两次");
        assertRefused(new byte[] {(byte) 0xFF, (byte) 0xFE, 1, 0}, "UTF-8");
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
        new TabularFile("测试.csv", content).read(new TableVisitor() {
            @Override
            public void header(List<String> names) {
                lines.add("1:" + String.join("|", names));
            }

            @Override
            public void row(int number, List<String> cells) {
                lines.add(number + ":" + String.join("|", cells));
            }
        });
        return lines;
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> filling) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Workbook workbook = new Workbook(out, "test", "1.0");
        filling.accept(workbook.newWorksheet("楼盘"));
        workbook.finish();
        return out.toByteArray();
    }
}
