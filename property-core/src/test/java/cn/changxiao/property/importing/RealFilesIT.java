package cn.changxiao.property.importing;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.testing.DatabaseTest;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Imports two crawls of one real city. They are not part of the product: without them this test says it is skipped. */
@MicronautTest(transactional = false)
class RealFilesIT implements DatabaseTest {

    private static final Viewer SERVICE = Viewer.service();
    private static final int BEIKE_ROWS = 4_215;
    private static final int LIANJIA_ROWS = 2_268;

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    ImportFixture importing;

    @Inject
    Imports imports;

    @Inject
    ImportResultXlsx resultXlsx;

    @Inject
    Sql sql;

    private Path beike = Path.of("missing");
    private Path lianjia = Path.of("missing");

    @BeforeAll
    void findTheFiles() {
        Path folder = Path.of(Optional.ofNullable(System.getenv("CHANGXIAO_SAMPLE_DATA"))
                        .orElse("../../shared/data"))
                .resolve("compounds");
        beike = folder.resolve("jinan-beike.csv");
        lianjia = folder.resolve("jinan-lianjia.csv");
        boolean isThere = Files.exists(beike) && Files.exists(lianjia);
        Assumptions.assumeTrue(isThere, () -> "skipped: no sample data below " + folder.toAbsolutePath());
        loadPlaces.load();
    }

    @Test
    void importsBothCrawlsOnceAndListsWhereTheyDisagree() throws IOException {
        long started = System.nanoTime();
        ImportSummary first = importing.confirmed(ImportFixture.mapping("贝壳", "3701"), Files.readAllBytes(beike));
        ImportSummary second = importing.confirmed(ImportFixture.mapping("链家", "3701"), Files.readAllBytes(lianjia));
        System.out.printf("both files imported in %d ms%n", (System.nanoTime() - started) / 1_000_000);

        assertAllRowsCounted(first, BEIKE_ROWS);
        assertAllRowsCounted(second, LIANJIA_ROWS);
        assertThat(first.count(ImportOutcome.NEW)).isEqualTo(BEIKE_ROWS - count(read(beike), "小区名", "已拆迁"));
        assertThat(second.count(ImportOutcome.REJECTED)).isEqualTo(count(read(lianjia), "小区名", "已拆迁"));
        assertDisagreementsAreListed(second);
        Path report = Path.of("target", "jinan-conflict-report.xlsx");
        try (OutputStream out = Files.newOutputStream(report)) {
            resultXlsx.write(SERVICE, second.file(), out);
        }
        assertThat(report).isNotEmptyFile();
        assertPublishedTextIsKept();
        assertManagersAreOnlyProposed();
        assertASecondImportChangesNothing();
    }

    private static void assertAllRowsCounted(ImportSummary summary, int rows) {
        assertThat(summary.rows()).isEqualTo(rows);
        assertThat(summary.accepted() + summary.count(ImportOutcome.REJECTED)).isEqualTo(rows);
    }

    private void assertDisagreementsAreListed(ImportSummary second) throws IOException {
        Map<String, NamedCsvRecord> byKey = new HashMap<>();
        read(beike).forEach(row -> byKey.put(row.getField("编号"), row));
        long managers = read(lianjia).stream()
                .filter(row -> byKey.containsKey(row.getField("编号")))
                .filter(row -> !row.getField("小区名").contains("已拆迁"))
                .filter(row -> disagree(byKey.get(row.getField("编号")), row, "物业公司"))
                .count();

        List<ImportConflict> conflicts = imports.conflicts(SERVICE, second.file(), 10_000);

        assertThat(managers).isPositive();
        assertThat(conflicts.stream()
                        .filter(conflict -> conflict.field().label().equals("物业公司"))
                        .count())
                .isEqualTo(managers);
        assertThat(conflicts)
                .allSatisfy(conflict -> assertThat(conflict.published()).isNotEqualTo(conflict.otherPublished()));
    }

    private static boolean disagree(NamedCsvRecord one, NamedCsvRecord other, String column) {
        String left = one.getField(column).strip();
        String right = other.getField(column).strip();
        return !left.isEmpty()
                && !right.isEmpty()
                && !left.equals(right)
                && !left.equals("暂无信息")
                && !right.equals("暂无信息");
    }

    private void assertPublishedTextIsKept() throws IOException {
        long ranges = read(beike).stream()
                .filter(row -> !row.getField("小区名").contains("已拆迁"))
                .filter(row -> row.getField("物业费用").contains("至"))
                .count();

        assertThat(sql.number("SELECT COUNT(*) FROM import_source_value WHERE source = '贝壳' AND field = 'FEE'"
                        + " AND published LIKE '%至%' AND canonical = published"))
                .isEqualTo(ranges);
        assertThat(sql.number("SELECT COUNT(*) FROM import_source_value WHERE source = '贝壳' AND field = 'FEE'"
                        + " AND published = '暂无信息' AND canonical IS NULL"))
                .isPositive();
        assertThat(sql.number("""
                        SELECT COUNT(*) FROM estate_compound WHERE business_key = 'jinan:456856955408800'
                            AND declared_buildings = 34 AND declared_households = 4670 AND street_code = '370102'
                            AND longitude BETWEEN 117.100 AND 117.103 AND latitude BETWEEN 36.685 AND 36.688
                        """)).isEqualTo(1);
        assertThat(sql.number("SELECT COUNT(*) FROM estate_compound WHERE built_year <= 1900"))
                .isZero();
    }

    private void assertManagersAreOnlyProposed() {
        assertThat(sql.number("SELECT COUNT(*) FROM party_organisation")).isZero();
        assertThat(sql.number("SELECT COUNT(*) FROM management_agreement")).isZero();
        assertThat(imports.managerGroups(SERVICE, 1_000))
                .isNotEmpty()
                .noneSatisfy(group -> assertThat(group.spellings()).contains("无物业"))
                .first()
                .satisfies(group -> assertThat(group.spellingCount()).isGreaterThan(1));
    }

    private void assertASecondImportChangesNothing() throws IOException {
        String before = fingerprint();
        ImportSummary again = importing.confirmed(ImportFixture.mapping("贝壳", "3701"), Files.readAllBytes(beike));
        ImportSummary too = importing.confirmed(ImportFixture.mapping("链家", "3701"), Files.readAllBytes(lianjia));

        assertThat(again.count(ImportOutcome.UNCHANGED)).isEqualTo(again.accepted());
        assertThat(too.count(ImportOutcome.UNCHANGED)).isEqualTo(too.accepted());
        assertThat(fingerprint()).isEqualTo(before);
    }

    private String fingerprint() {
        return sql.first("""
                        SELECT CONCAT_WS('|', COUNT(*), SUM(declared_buildings), SUM(declared_households),
                            SUM(built_year), SUM(longitude), SUM(CRC32(address)),
                            (SELECT COUNT(*) FROM import_source_value), (SELECT COUNT(*) FROM import_proposed_manager))
                        FROM estate_compound
                        """, row -> row.getString(1)).orElseThrow();
    }

    private static long count(List<NamedCsvRecord> rows, String column, String text) {
        return rows.stream().filter(row -> row.getField(column).contains(text)).count();
    }

    private static List<NamedCsvRecord> read(Path file) throws IOException {
        try (CsvReader<NamedCsvRecord> csv =
                CsvReader.builder().detectBomHeader(true).ofNamedCsvRecord(file)) {
            return csv.stream().toList();
        }
    }
}
