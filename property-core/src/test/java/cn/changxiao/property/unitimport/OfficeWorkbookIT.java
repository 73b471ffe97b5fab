package cn.changxiao.property.unitimport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.importing.FileId;
import cn.changxiao.property.importing.ImportOutcome;
import cn.changxiao.property.mapping.RowMessage.Severity;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.property.registration.RegisterEstate;
import cn.changxiao.property.unitfile.UnitField;
import cn.changxiao.property.unitfile.UnitMapping;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.SampleEstates;
import cn.changxiao.testing.UnitFileImport;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A real office's workbook, as it is. It is no part of the product: without it this test says it is skipped. */
@MicronautTest(transactional = false)
class OfficeWorkbookIT implements DatabaseTest {

    private static final Viewer SERVICE = Viewer.service();

    @Inject
    LoadPlaces loadPlaces;

    @Inject
    RegisterEstate registerEstate;

    @Inject
    UnitFileImport importing;

    @Inject
    StartUnitPreview startUnitPreview;

    @Inject
    RunUnitImport runUnitImport;

    @Inject
    UnitImports imports;

    private Path workbook = Path.of("missing");

    @BeforeAll
    void findTheWorkbook() {
        workbook = Path.of(Optional.ofNullable(System.getenv("CHANGXIAO_SAMPLE_DATA"))
                        .orElse("../../shared/data"))
                .resolve("compounds/office-workbook.xlsx");
        Assumptions.assumeTrue(Files.exists(workbook), () -> "skipped: no " + workbook.toAbsolutePath());
        loadPlaces.load();
        registerEstate.register(SERVICE, SampleEstates.estate("office", "510903001", 1, 1));
    }

    @Test
    void refusesTheHousesCellByCellUntilTheirNatureIsWords() throws IOException {
        FileId file = importing.uploaded(SERVICE, Files.readAllBytes(workbook));
        SuggestedUnitMapping suggested = imports.suggest(SERVICE, file, "房屋信息");
        assertThat(suggested.sheets()).containsExactly("楼栋单元", "业主信息", "费用设置", "房屋信息", "车位信息");
        Map<String, UnitField> columns = new HashMap<>(suggested.columns());
        assertThat(columns).containsEntry("房屋编号", UnitField.ROOM).containsEntry("建筑面积", UnitField.AREA);

        UnitSummary asItIs = preview(file, columns);
        columns.put("房屋类型", UnitField.IGNORED);
        UnitSummary withoutCodes = preview(file, columns);

        assertThat(asItIs.rows()).isEqualTo(withoutCodes.rows()).isPositive();
        assertThat(asItIs.count(ImportOutcome.REJECTED)).isEqualTo(asItIs.rows());
        assertThat(withoutCodes.count(ImportOutcome.NEW)).isEqualTo(withoutCodes.rows());
    }

    @Test
    void saysOfEveryOtherSheetWhyItHoldsNoUnits() throws IOException {
        FileId file = importing.uploaded(SERVICE, Files.readAllBytes(workbook));

        for (String sheet : List.of("业主信息", "费用设置", "车位信息")) {
            SuggestedUnitMapping suggested = imports.suggest(SERVICE, file, sheet);
            assertThatThrownBy(() -> new UnitMapping("小区office", suggested.columns()))
                    .isInstanceOf(InvalidValue.class)
                    .hasMessageContaining("必需");
        }
    }

    private UnitSummary preview(FileId file, Map<String, UnitField> columns) {
        startUnitPreview.start(SERVICE, file, "房屋信息", new UnitMapping("小区office", columns));
        runUnitImport.run(file);
        UnitSummary summary = imports.summary(SERVICE, file);
        assertThat(summary.uploaded().failure()).isEmpty();
        assertThat(summary.accepted() + summary.count(ImportOutcome.REJECTED)).isEqualTo(summary.rows());
        assertThat(imports.findings(SERVICE, file, Severity.CRITICAL, UnitFinding.Place.START, 100))
                .allSatisfy(finding -> {
                    assertThat(finding.message().column()).isNotBlank();
                    assertThat(finding.message().remedy()).startsWith("请");
                });
        return summary;
    }
}
