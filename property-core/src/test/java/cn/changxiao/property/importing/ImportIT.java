package cn.changxiao.property.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.mapping.ColumnsDoNotMatch;
import cn.changxiao.property.mapping.ImportField;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.tabular.TableVisitor;
import cn.changxiao.property.tabular.TabularFile;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class ImportIT implements DatabaseTest {

    private static final String HEADER = "编号,小区名,地址,地址链,经纬度,建筑年代,建筑类型,物业费用,物业公司,楼栋总数,房屋总数\n";
    private static final String COUNTY = "370102";
    private static final Viewer SERVICE = Viewer.service();

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    ImportFixture importing;

    @Inject
    Imports imports;

    @Inject
    ConfirmImport confirmImport;

    @Inject
    ImportResultXlsx resultXlsx;

    @Inject
    Mappings mappings;

    @Inject
    Sql sql;

    @BeforeAll
    void loadTheCountry() {
        loadPlaces.load();
    }

    @Test
    void rejectsOnlyWhatCannotBeACompoundAndCountsEveryRow() {
        ImportSummary summary = confirm("甲源", """
                a1,好小区,(历下)一路1号,,"117.113832,36.692317",1998年建成,板楼,1.1至6.5元/平米/月,保利物业,34栋,4670户
                a2,旧小区（已拆迁）,(历下)二路2号,,,,,,,,
                a1,重复小区,(历下)三路3号,,,,,,,,
                ,无号小区,(历下)四路4号,,,,,,,,
                a5,空小区,,,,,,,,,
                a6,少列小区
                """);

        assertThat(summary.rows()).isEqualTo(6);
        assertThat(summary.count(ImportOutcome.NEW)).isEqualTo(2);
        assertThat(summary.count(ImportOutcome.REJECTED)).isEqualTo(4);
        assertThat(summary.accepted() + summary.count(ImportOutcome.REJECTED)).isEqualTo(summary.rows());
        assertThat(summary.incomplete()).isEqualTo(2);
        assertThat(imports.rows(SERVICE, summary.file(), "REJECTED", 0, 10))
                .allSatisfy(row -> assertThat(row.messages()).isNotEmpty());
        assertThat(sql.number("SELECT declared_households FROM estate_compound WHERE business_key = 'jinan:a1'"))
                .isEqualTo(4_670);
    }

    @Test
    void changesNothingTheSecondTime() {
        String rows = "b1,某小区,(历下)一路1号,,\"117.113832,36.692317\",1998年建成,板楼,暂无信息,保利物业,3栋,40户\n";
        confirm("乙源", rows);
        List<String> before = register();

        ImportSummary again = confirm("乙源", rows);

        assertThat(again.count(ImportOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(again.conflicts()).isZero();
        assertThat(register()).isEqualTo(before);
    }

    @Test
    void listsWhatTwoSourcesSayDifferentlyAndOverwritesNothing() {
        confirm("丙源", "c1,某小区,(历下)一路1号,,,,板楼,1元/平米/月,保利物业,3栋,40户\n");

        ImportSummary second = confirm("丁源", "c1,某小区,(历下甸柳)一路 1号,,,1998年建成,板楼,1至2元/平米/月,保利物业,4栋,40户\n");

        assertThat(second.count(ImportOutcome.CONFLICT)).isEqualTo(1);
        assertThat(imports.conflicts(SERVICE, second.file(), 10))
                .extracting(ImportConflict::field, ImportConflict::otherPublished, ImportConflict::published)
                .containsExactlyInAnyOrder(
                        tuple(ImportField.BUILDINGS, "3栋", "4栋"), tuple(ImportField.FEE, "1元/平米/月", "1至2元/平米/月"));
        assertThat(sql.number("SELECT declared_buildings FROM estate_compound WHERE business_key = 'jinan:c1'"))
                .isEqualTo(3);
        assertThat(sql.number("SELECT built_year FROM estate_compound WHERE business_key = 'jinan:c1'"))
                .isEqualTo(1998);
    }

    @Test
    void touchesNothingBeforeItIsConfirmed() {
        FileId file = importing.uploaded("戊源", bytes("e1,预览小区,(历下)一路1号,,,,,,,,\n"));

        assertThatThrownBy(() -> confirmImport.confirm(SERVICE, file))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("尚未预览");
        ImportSummary preview = importing.preview(file, ImportFixture.mapping("戊源", COUNTY));

        assertThat(preview.count(ImportOutcome.NEW)).isEqualTo(1);
        assertThat(sql.number("SELECT COUNT(*) FROM estate_compound WHERE business_key = 'jinan:e1'"))
                .isZero();
        confirmImport.confirm(SERVICE, file);
        assertThat(confirmImport.confirm(SERVICE, file).isConfirmed()).isTrue();
        assertThatThrownBy(() -> importing.preview(file, ImportFixture.mapping("戊源", COUNTY)))
                .isInstanceOf(AlreadyConfirmed.class);
    }

    @Test
    void refusesColumnsThatNobodyHasExplained() {
        FileId more = importing.uploaded("己源", "编号,小区名,朝向\n1,甲,南\n".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> importing.preview(more, ImportFixture.mapping("己源", COUNTY)))
                .isInstanceOf(ColumnsDoNotMatch.class)
                .hasMessageContaining("第 3 列“朝向”");
        FileId fewer = importing.uploaded("己源", "编号,小区名\n1,甲\n".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> importing.preview(fewer, ImportFixture.mapping("己源", COUNTY)))
                .isInstanceOf(ColumnsDoNotMatch.class)
                .hasMessageContaining("缺少列");
    }

    @Test
    void remembersTheMappingOfASource() {
        confirm("庚源", "g1,某小区,(历下)一路1号,,,,,,,,\n");

        Mappings.SuggestedMapping suggested =
                mappings.suggest(SERVICE, importing.uploaded("庚源", bytes("g2,甲,,,,,,,,,\n")));

        assertThat(suggested.columns()).isEqualTo(ImportFixture.COLUMNS);
        assertThat(suggested.keyNamespace()).isEqualTo("jinan");
        assertThat(suggested.defaultPlace()).isEqualTo(COUNTY);
    }

    @Test
    void findsTheCountyInTheAddressWhenOnlyTheCityIsKnown() {
        importing.confirmed(
                ImportFixture.mapping("辛源", "3701"), bytes("h1,甲小区,(历下)一路1号,,,,,,,,\nh2,乙小区,无区名一路1号,,,,,,,,\n"));

        assertThat(sql.number("SELECT street_code FROM estate_compound WHERE business_key = 'jinan:h1'"))
                .isEqualTo(370_102);
        assertThat(sql.number("SELECT street_code FROM estate_compound WHERE business_key = 'jinan:h2'"))
                .isEqualTo(3_701);
    }

    @Test
    void givesTheResultBackAsAWorkbook() throws IOException {
        ImportSummary summary = confirm("壬源", "i1,甲小区,(历下)一路1号,,,,,,,,\ni2,乙（已拆迁）,,,,,,,,,\n");
        ByteArrayOutputStream out = new ByteArrayOutputStream();

        resultXlsx.write(SERVICE, summary.file(), out);

        List<String> lines = new ArrayList<>();
        Path workbook = Files.createTempFile("result", ".xlsx");
        Files.write(workbook, out.toByteArray());
        new TabularFile("结果.xlsx", workbook).read(new TableVisitor() {
            @Override
            public void header(List<String> names) {
                lines.add(String.join("|", names));
            }

            @Override
            public void problem(int column, String sentence) {
                lines.add(sentence);
            }

            @Override
            public void row(int number, List<String> cells) {
                lines.add(String.join("|", cells));
            }
        });
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0)).startsWith("行号|编号|小区名称|结果");
        assertThat(lines.get(2)).contains("拒收").contains("已拆迁");
    }

    @Test
    void showsAFileOnlyToWhoUploadedIt() {
        FileId file = importing.uploaded("癸源", bytes("j1,甲小区,,,,,,,,,\n"));
        Viewer other = Viewer.member(new UserId(99), "他人", Role.STREET_OFFICE, new OrganisationId(1));

        assertThatThrownBy(() -> imports.summary(other, file)).isInstanceOf(NotFound.class);
    }

    private ImportSummary confirm(String source, String rows) {
        return importing.confirmed(ImportFixture.mapping(source, COUNTY), bytes(rows));
    }

    private static byte[] bytes(String rows) {
        return (HEADER + rows).getBytes(StandardCharsets.UTF_8);
    }

    private List<String> register() {
        return sql.list("""
                SELECT CONCAT_WS('|', business_key, name, address, built_year, longitude, latitude, declared_buildings,
                    declared_households) FROM estate_compound ORDER BY business_key
                """, row -> row.getString(1));
    }
}
