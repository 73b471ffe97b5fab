package cn.changxiao.property.unitimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.ImportOutcome;
import cn.changxiao.property.mapping.RowMessage.Severity;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Persons;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleEstates;
import cn.changxiao.testing.UnitFileImport;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class UnitImportIT implements DatabaseTest {

    private static final String STREET = "510903001";
    private static final String HEADER = "小区,幢,单元,层,室号,建筑面积,房屋性质,售房单位,不动产单元号,交付日期\n";
    private static final Viewer SERVICE = Viewer.service();

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    UnitFileImport importing;

    @Inject
    RunUnitImport runUnitImport;

    @Inject
    ConfirmUnitImport confirmUnitImport;

    @Inject
    UnitImports imports;

    @Inject
    Persons persons;

    @Inject
    Sql sql;

    @BeforeAll
    void loadTheCountry() {
        loadPlaces.load();
    }

    @Test
    void registersAnInventoryAndCountsEveryRow() {
        long compound = compound("inv");

        UnitSummary summary = importing.confirmed(SERVICE, HEADER + """
                小区inv,9幢,1,1,101,89.50㎡,商品住宅,,510903001002GB00001F00010001,2010-06-30
                小区inv,09号楼,01单元,,0102室,"1,102.36",,,,
                小区inv,9幢,1,1,103,0,商品住宅,,,2010/6/30
                小区inv,9幢,1,1,,89.5,商品住宅,,,
                没有的小区,9幢,1,1,105,89.5,商品住宅,,,
                小区inv,9幢,1,2,201,80,已售公有住房,某纺织厂,,2010年6月30日
                """);

        assertThat(summary.rows()).isEqualTo(6);
        assertThat(summary.count(ImportOutcome.REJECTED)).isEqualTo(3);
        assertThat(summary.accepted() + summary.count(ImportOutcome.REJECTED)).isEqualTo(summary.rows());
        assertThat(units(compound).subList(2, 5))
                .containsExactly(
                        "1|1|101|8950|COMMODITY|510903001002GB00001F00010001|2010-06-30|",
                        "01单元|1|0102室|110236|COMMODITY|||",
                        "1|2|201|8000|PUBLIC_HOUSING||2010-06-30|某纺织厂");
        assertThat(imports.findings(SERVICE, summary.file(), Severity.INCOMPLETE, UnitFinding.Place.START, 100))
                .anyMatch(finding -> finding.place().row() == 3
                        && finding.message().column().equals("交付日期")
                        && finding.message().reason().contains("按未交付计入建设单位"));
        assertThat(imports.findings(SERVICE, summary.file(), Severity.CRITICAL, UnitFinding.Place.START, 100))
                .allSatisfy(finding -> assertThat(finding.message().remedy()).startsWith("请"))
                .extracting(
                        finding -> finding.place().row(),
                        finding -> finding.message().column())
                .containsExactly(tuple(4, "建筑面积"), tuple(5, "室号"), tuple(6, "小区"));
    }

    @Test
    void writesNothingBeforeItIsConfirmedAndNothingTheSecondTime() {
        long compound = compound("twice");
        String csv = HEADER + "小区twice,1栋,一单元,1,０１０１室,89.5,商品住宅,,,2010-01-01\n小区twice,8,,3,301,75,商品住宅,,,2010-01-01\n";

        UnitSummary preview = importing.previewed(SERVICE, csv.getBytes(StandardCharsets.UTF_8));

        assertThat(preview.count(ImportOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(preview.count(ImportOutcome.NEW)).isEqualTo(1);
        assertThat(units(compound)).hasSize(2);
        importing.confirm(SERVICE, preview);
        List<String> after = units(compound);
        assertThat(after).hasSize(3);
        UnitSummary again = importing.confirmed(SERVICE, csv);
        assertThat(again.count(ImportOutcome.UNCHANGED)).isEqualTo(2);
        assertThat(units(compound)).isEqualTo(after);
        importing.confirm(SERVICE, again);
        assertThat(units(compound)).isEqualTo(after);
    }

    @Test
    void keepsBothValuesOfAConflictAndFillsBlanksOnly() {
        long compound = compound("conf");

        UnitSummary summary = importing.confirmed(
                SERVICE, HEADER + "小区conf,1幢,1,1,101,90.00,商品住宅,,510903001002GB00001F00020001,2011-01-01\n");

        assertThat(summary.count(ImportOutcome.CONFLICT)).isEqualTo(1);
        assertThat(imports.conflicts(SERVICE, summary.file(), 0, 10))
                .extracting(UnitConflict::field, UnitConflict::published, UnitConflict::registered)
                .containsExactlyInAnyOrder(
                        tuple("建筑面积", "90.00", "89.50"), tuple("交付日期", "2011-01-01", SampleEstates.BOUGHT.toString()));
        assertThat(units(compound).get(0)).contains("8950").contains("510903001002GB00001F00020001");
    }

    @Test
    void reportsBothRowsOfOneUnitAndBothOfOneNumber() {
        compound("dup");

        UnitSummary summary = importing.confirmed(SERVICE, HEADER + """
                小区dup,5幢,1,1,101,89.5,商品住宅,,,2010-01-01
                小区dup,五号楼,1单元,1,101室,89.5,商品住宅,,,2010-01-01
                小区dup,5幢,1,2,201,89.5,商品住宅,,510903001002GB00001F00030001,2010-01-01
                小区dup,5幢,1,3,301,89.5,商品住宅,,510903001002GB00001F00030001,2010-01-01
                """);

        assertThat(summary.count(ImportOutcome.REJECTED)).isEqualTo(4);
        assertThat(imports.findings(SERVICE, summary.file(), Severity.CRITICAL, UnitFinding.Place.START, 10))
                .extracting(
                        finding -> finding.place().row(),
                        finding -> finding.message().sentence().replaceAll("^与第 ([0-9]+) 行.*", "$1"))
                .containsExactly(tuple(2, "3"), tuple(3, "2"), tuple(4, "5"), tuple(5, "4"));
    }

    @Test
    void entersTheFirstOwnersWithExactSharesAndSealedNumbers() {
        long compound = compound("own");

        UnitSummary summary = importing.confirmed(SERVICE, """
                小区,幢,室号,建筑面积,交付日期,权利人,份额,证件号码,手机号,取得日期
                小区own,7,101,89.5,2010-01-01,张三、李四,1/3、2/3,11010519491231002X、,13800001234、,2012-05-01
                小区own,7,102,89.5,2010-01-01,张三,,11010519491231002x,,2013-05-01
                小区own,7,103,89.5,2010-01-01,王五、赵六,1/2、1/3,,,2013-05-01
                小区own,7,104,89.5,2010-01-01,王五,,110105194912310021,,2013-05-01
                小区own,7,105,89.5,2010-01-01,王五、赵六,,,,
                """);

        assertThat(summary.count(ImportOutcome.NEW)).isEqualTo(3);
        assertThat(shares(compound, "7"))
                .containsExactly(
                        "101 张三 1/3 2012-05-01",
                        "101 李四 2/3 2012-05-01",
                        "102 张三 1/1 2013-05-01",
                        "105 王五 1/2 2010-01-01",
                        "105 赵六 1/2 2010-01-01");
        PersonId person = persons.findByIdentity("11010519491231002X").orElseThrow();
        assertThat(persons.detail(person).phone()).contains("13800001234");
        assertThat(sql.number("SELECT COUNT(*) FROM party_person WHERE name = '张三'"))
                .isEqualTo(1);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM import_message WHERE file_id = ? AND sentence LIKE '%110105194912310021%'",
                        summary.file().value()))
                .isZero();
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM import_chunk WHERE file_id = ?",
                        summary.file().value()))
                .isZero();
    }

    @Test
    void leavesOwnersWhoAreThereAndPointsToTheSale() {
        long compound = compound("sale");
        List<String> before = shares(compound, "1幢");

        UnitSummary summary = importing.confirmed(
                SERVICE, "小区,幢,单元,室号,权利人,取得日期\n小区sale,1,1,101,孙七,2020-01-01\n小区sale,1,1,102,业主1之2,2010-01-01\n");

        assertThat(summary.count(ImportOutcome.CONFLICT)).isEqualTo(1);
        assertThat(summary.count(ImportOutcome.UNCHANGED)).isEqualTo(1);
        assertThat(imports.conflicts(SERVICE, summary.file(), 0, 10))
                .singleElement()
                .satisfies(conflict -> {
                    assertThat(conflict.published()).isEqualTo("孙** 1/1");
                    assertThat(conflict.registered()).contains("业** 1/1").contains("登记买卖");
                });
        assertThat(shares(compound, "1幢")).isEqualTo(before);
    }

    @Test
    void refusesADocumentThatIsRegisteredUnderAnotherName() {
        compound("doc");
        String header = "小区,幢,室号,建筑面积,交付日期,权利人,证件号码,取得日期\n";
        importing.confirmed(SERVICE, header + "小区doc,6,101,89.5,2010-01-01,钱一,440524188001010014,2012-05-01\n");

        UnitSummary other =
                importing.confirmed(SERVICE, header + "小区doc,6,102,89.5,2010-01-01,钱二,440524188001010014,2012-05-01\n");
        UnitSummary both = importing.confirmed(SERVICE, header + """
                小区doc,6,103,89.5,2010-01-01,吴一,52010319920425007X,2012-05-01
                小区doc,6,104,89.5,2010-01-01,吴二,52010319920425007X,2012-05-01
                """);

        assertThat(other.count(ImportOutcome.CONFLICT)).isEqualTo(1);
        assertThat(imports.conflicts(SERVICE, other.file(), 0, 10).get(0).registered())
                .contains("钱** 名下");
        assertThat(both.count(ImportOutcome.REJECTED)).isEqualTo(2);
    }

    @Test
    void goesOnAfterAStopAndImportsEachCompoundOnce() {
        long first = compound("stop1");
        long second = compound("stop2");
        String csv = HEADER + "小区stop1,9幢,1,1,101,80,商品住宅,,,2010-01-01\n小区stop2,9幢,1,1,101,80,商品住宅,,,2010-01-01\n";
        FileId file = importing.asked(SERVICE, csv.getBytes(StandardCharsets.UTF_8));
        assertThat(imports.summary(SERVICE, file).isWorking()).isTrue();
        runUnitImport.resume();
        confirmUnitImport.confirm(SERVICE, file);

        runUnitImport.run(file, 1);

        assertThat(units(first).size() + units(second).size()).isEqualTo(2 + 2 + 1);
        assertThat(imports.summary(SERVICE, file).percentDone()).isEqualTo(50);
        assertThat(imports.summary(SERVICE, file).isConfirmed()).isFalse();
        runUnitImport.resume();
        runUnitImport.run(file);
        assertThat(units(first)).hasSize(3);
        assertThat(units(second)).hasSize(3);
        assertThat(imports.summary(SERVICE, file).isConfirmed()).isTrue();
    }

    @Test
    void saysWhyAFileCouldNotBeReadToItsEnd() {
        compound("bad");
        byte[] broken =
                (HEADER + "小区bad,9幢,1,1,101,80,商品住宅,,,2010-01-01\n小区bad,\"9幢,1\n").getBytes(StandardCharsets.UTF_8);

        UnitSummary summary = importing.previewed(SERVICE, broken);

        assertThat(summary.uploaded().failure())
                .hasValueSatisfying(reason -> assertThat(reason).contains("引号"));
        assertThatThrownBy(() -> confirmUnitImport.confirm(SERVICE, summary.file()))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("尚未预览完");
    }

    @Test
    void showsCompoundsAndFilesOnlyToWhoSeesThem() {
        compound("scope");
        Viewer stranger = Viewer.member(new UserId(98), "他人", Role.STREET_OFFICE, new OrganisationId(987_654));
        byte[] csv = (HEADER + "小区scope,9幢,1,1,101,80,商品住宅,,,2010-01-01\n").getBytes(StandardCharsets.UTF_8);

        UnitSummary summary = importing.previewed(stranger, csv);

        assertThat(summary.count(ImportOutcome.REJECTED)).isEqualTo(1);
        FileId own = importing.uploaded(SERVICE, csv);
        assertThatThrownBy(() -> imports.summary(stranger, own)).isInstanceOf(NotFound.class);
    }

    private long compound(String key) {
        CompoundId compound = registerEstate
                .register(SERVICE, SampleEstates.estate(key, STREET, 1, 2))
                .compound();
        return compound.value();
    }

    private List<String> units(long compound) {
        return sql.list("""
                SELECT CONCAT_WS('|', entrance, floor_no, room, area_hundredths, nature, COALESCE(real_estate_number, ''),
                    COALESCE(delivered_on, ''), COALESCE(selling_organisation, ''))
                FROM estate_unit WHERE compound_id = ? ORDER BY unit_id
                """, row -> row.getString(1), compound);
    }

    private List<String> shares(long compound, String building) {
        return sql.list("""
                SELECT CONCAT(u.room, ' ', p.name, ' ', s.numerator, '/', s.denominator, ' ', s.valid_from)
                FROM ownership_share s
                JOIN estate_unit u ON u.unit_id = s.unit_id
                JOIN estate_building b ON b.building_id = u.building_id
                JOIN party_person p ON p.person_id = s.person_id
                WHERE u.compound_id = ? AND b.label = ? ORDER BY s.share_id
                """, row -> row.getString(1), compound, building);
    }
}
