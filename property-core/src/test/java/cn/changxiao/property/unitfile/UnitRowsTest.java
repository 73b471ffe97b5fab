package cn.changxiao.property.unitfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.mapping.RowMessage.Severity;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitRowsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);

    @ParameterizedTest
    @CsvSource({
        "2020-06-10, 2020-06-10",
        "2020/6/10, 2020-06-10",
        "2020.6.10, 2020-06-10",
        "20200610, 2020-06-10",
        "2020年6月10日, 2020-06-10",
        "２０２０年６月１０日, 2020-06-10",
        "43992, 2020-06-10"
    })
    void understandsADayHoweverItIsWritten(String cell, String day) {
        ReadUnit row = read("幢,室号,建筑面积,交付日期", "1," + "101,89.5," + cell);

        assertThat(row.isRejected()).isFalse();
        assertThat(row.value(UnitField.DELIVERED)).contains(day);
    }

    @ParameterizedTest
    @CsvSource({"89.5, 8950", "89.50㎡, 8950", "８９．５０平方米, 8950", "'1,089.5', 108950", "0.01, 1"})
    void understandsAnAreaToTheHundredth(String cell, long hundredths) {
        assertThat(readCells(List.of("幢", "室号", "建筑面积"), List.of("1", "101", cell))
                        .value(UnitField.AREA))
                .contains(Long.toString(hundredths));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "89.505", "-5", "约90", "公式"})
    void refusesAnAreaThatIsNone(String cell) {
        assertThat(critical(read("幢,室号,建筑面积", "1,101," + cell)))
                .singleElement()
                .asString()
                .contains("建筑面积");
    }

    @Test
    void saysThatARoomWasMadeADay() {
        assertThat(critical(read("幢,室号,建筑面积", "1,2026-01-02,89.5")))
                .singleElement()
                .asString()
                .contains("室号")
                .contains("文本格式");
    }

    @Test
    void leavesOutNotesBesideTheTableAndRowsThatHaveOnlyThem() {
        List<ReadUnit> rows = readAll("幢,室号,建筑面积", "1,101,89.5,,说明", ",,,,面积须为登记面积", "1,102,90");

        assertThat(rows).hasSize(2).noneMatch(ReadUnit::isRejected);
    }

    @Test
    void saysOfAProblemCellOnlyThatItIsOne() {
        List<ReadUnit> rows = new ArrayList<>();
        UnitRows reader = new UnitRows(mapping("幢,室号,建筑面积"), TODAY, rows::add);
        reader.header(List.of("幢", "室号", "建筑面积"));
        reader.problem(2, "单元格 C2 是公式，请复制并“粘贴为数值”后再上传。");
        reader.row(2, List.of("1", "101", "公式"));

        assertThat(rows.get(0).messages())
                .filteredOn(message -> message.severity() == Severity.CRITICAL)
                .singleElement()
                .satisfies(message -> {
                    assertThat(message.reason()).isEqualTo("单元格 C2 是公式");
                    assertThat(message.remedy()).startsWith("请复制");
                });
    }

    @ParameterizedTest
    @CsvSource({"1/2、1/2, 1/2 1/2", "50%；50%, 1/2 1/2", "2/6、2/3, 1/3 2/3", "33.33%、66.67%, 3333/10000 6667/10000"})
    void readsSharesExactly(String cell, String shares) {
        ReadUnit row = readCells(List.of("幢", "室号", "权利人", "份额"), List.of("1", "101", "张三、李四", cell));

        assertThat(row.owners().stream()
                        .map(owner -> owner.numerator() + "/" + owner.denominator())
                        .toList())
                .isEqualTo(Arrays.asList(shares.split(" ")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/2、1/3", "1/2", "一半、一半", "2/1、1/2", "0/2、1/1"})
    void refusesSharesThatAreNotTheWhole(String cell) {
        assertThat(critical(readCells(List.of("幢", "室号", "权利人", "份额"), List.of("1", "101", "张三、李四", cell))))
                .singleElement()
                .asString()
                .contains("份额");
    }

    @Test
    void neverRepeatsADocumentNumberInAMessage() {
        ReadUnit row = read("幢,室号,权利人,证件号码", "1,101,张三,110105194912310021");

        assertThat(critical(row)).singleElement().asString().contains("校验码").doesNotContain("110105194912310021");
    }

    @Test
    void refusesAMappingThatCannotNameAUnit() {
        assertThatThrownBy(() -> mapping("室号,建筑面积"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("幢");
        assertThatThrownBy(() -> mapping("幢,室号"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("没有要导入的列");
        assertThatThrownBy(() -> mapping("幢,室号,期初余额"))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("余额日期");
    }

    @ParameterizedTest
    @EnumSource(UnitTemplate.class)
    void understandsTheOwnFormsWithoutAnyRefusal(UnitTemplate template) {
        Map<String, UnitField> columns = new LinkedHashMap<>();
        template.fields().forEach(field -> columns.put(field.label(), UnitField.guess(field.label())));
        assertThat(columns.values()).containsExactlyElementsOf(template.fields());
        List<ReadUnit> rows = new ArrayList<>();
        UnitRows reader = new UnitRows(new UnitMapping("", columns), TODAY, rows::add);
        reader.header(List.copyOf(columns.keySet()));
        for (int example = 0; example < 2; example++) {
            int row = example;
            reader.row(
                    row + 2,
                    template.fields().stream()
                            .map(field -> TemplateTexts.example(field, row))
                            .toList());
        }

        assertThat(rows).hasSize(2).noneMatch(ReadUnit::isRejected);
    }

    private static ReadUnit read(String header, String line) {
        return readAll(header, line).get(0);
    }

    private static List<ReadUnit> readAll(String header, String... lines) {
        List<ReadUnit> rows = new ArrayList<>();
        UnitRows reader = new UnitRows(mapping(header), TODAY, rows::add);
        reader.header(List.of(header.split(",")));
        for (int i = 0; i < lines.length; i++) {
            reader.row(i + 2, List.of(lines[i].split(",", -1)));
        }
        return rows;
    }

    private static ReadUnit readCells(List<String> header, List<String> cells) {
        List<ReadUnit> rows = new ArrayList<>();
        UnitRows reader = new UnitRows(mapping(String.join(",", header)), TODAY, rows::add);
        reader.header(header);
        reader.row(2, cells);
        return rows.get(0);
    }

    private static UnitMapping mapping(String header) {
        Map<String, UnitField> columns = new LinkedHashMap<>();
        for (String name : header.split(",")) {
            columns.put(name, UnitField.guess(name));
        }
        return new UnitMapping("某小区", columns);
    }

    private static List<String> critical(ReadUnit row) {
        return row.messages().stream()
                .filter(message -> message.severity() == Severity.CRITICAL)
                .map(message -> message.column() + message.sentence())
                .toList();
    }
}
