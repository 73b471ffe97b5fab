package cn.changxiao.billing.opening;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.collection.ProveCollection;
import cn.changxiao.billing.payment.RecordPayment;
import cn.changxiao.property.SamePersonCannotCheck;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.importing.ImportOutcome;
import cn.changxiao.property.mapping.RowMessage.Severity;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.registration.RegisteredEstate;
import cn.changxiao.property.unitimport.UnitConflict;
import cn.changxiao.property.unitimport.UnitFinding;
import cn.changxiao.property.unitimport.UnitImports;
import cn.changxiao.property.unitimport.UnitSummary;
import cn.changxiao.testing.DatabaseTest;
import cn.changxiao.testing.UnitFileImport;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class FeeOpeningsIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    UnitFileImport importing;

    @Inject
    UnitImports imports;

    @Inject
    RecordPayment recordPayment;

    @Inject
    ProveCollection proveCollection;

    @Inject
    Sql sql;

    private Company company;
    private RegisteredEstate estate;
    private String name;

    @BeforeEach
    void manageACompound() {
        company = scene.company();
        estate = scene.billable(company, 4);
        name = sql.first(
                        "SELECT name FROM registry_compound WHERE compound_id = ?",
                        row -> row.getString(1),
                        estate.compound().value())
                .orElseThrow();
    }

    @Test
    void becomeBillsOfTheirMonthsThatAreOwedAndPaidLikeOthers() {
        UnitSummary summary = imported("101,物业服务费,2023-11,50.00", "101,物业服务费,2023-12,58.18", "102,停车服务费,2023-12,120");

        assertThat(summary.count(ImportOutcome.ADDS)).isEqualTo(3);
        assertThat(scene.open(unit(0))).isEqualTo(10_818);
        assertThat(scene.open(unit(1))).isEqualTo(12_000);
        assertThat(sql.number(
                        "SELECT SUM(due_fen) FROM billing_collection_month WHERE compound_id = ?",
                        estate.compound().value()))
                .as("parking does not count")
                .isEqualTo(10_818);
        assertThat(proveCollection.prove()).isEmpty();
        recordPayment.record(company.maker(), scene.cash(unit(0), "60.00", "2024-03-05"));
        assertThat(scene.open(unit(0))).isEqualTo(4_818);
        assertThat(sql.number(
                        "SELECT recovered_fen FROM billing_collection_month WHERE compound_id = ? AND period = 202403",
                        estate.compound().value()))
                .isEqualTo(6_000);
        assertThat(proveCollection.prove()).isEmpty();
    }

    @Test
    void areRecordedOnceAndNeverOverwritten() {
        imported("101,物业服务费,2023-11,50.00");

        assertThat(imported("101,物业服务费,2023-11,50.00").count(ImportOutcome.UNCHANGED))
                .isEqualTo(1);
        UnitSummary other = imported("101,物业服务费,2023-11,51.00");

        assertThat(other.count(ImportOutcome.CONFLICT)).isEqualTo(1);
        assertThat(imports.conflicts(company.maker(), other.file(), 0, 5))
                .extracting(UnitConflict::published, UnitConflict::registered)
                .containsExactly(tuple("51.00", "已登记期初欠费 50.00 元"));
        assertThat(scene.open(unit(0))).isEqualTo(5_000);
    }

    @Test
    void leaveWhatABillRunHasBilled() {
        scene.bill(company, "2024-01", "2024-01");

        UnitSummary summary = imported("101,物业服务费,2024-01,50.00");

        assertThat(summary.count(ImportOutcome.CONFLICT)).isEqualTo(1);
        assertThat(proveCollection.prove()).isEmpty();
    }

    @Test
    void areRefusedWhereTheyCannotBeOwed() {
        UnitSummary summary = imported(
                "101,不明费用,2023-11,50.00", "101,物业服务费,2023-10,-5", "109,物业服务费,2023-11,5", "102,物业服务费,2023-09,5");

        assertThat(summary.count(ImportOutcome.REJECTED)).isEqualTo(3);
        assertThat(imports.findings(company.maker(), summary.file(), Severity.CRITICAL, UnitFinding.Place.START, 9))
                .extracting(finding -> finding.place().row())
                .containsExactly(2, 3, 4);
        assertThat(scene.open(unit(1))).isEqualTo(500);
    }

    @Test
    void areConfirmedByASecondPersonOfTheManager() {
        byte[] csv = csv("101,物业服务费,2023-11,50.00").getBytes(StandardCharsets.UTF_8);
        UnitSummary preview = importing.previewed(company.maker(), csv);

        assertThatThrownBy(() -> importing.confirm(company.maker(), preview)).isInstanceOf(SamePersonCannotCheck.class);
        assertThatThrownBy(() -> importing.previewed(scene.streetOffice(), csv)).isInstanceOf(RoleMissing.class);
        assertThat(scene.open(unit(0))).isZero();
    }

    private UnitSummary imported(String... lines) {
        return importing.confirmed(company.maker(), company.checker(), csv(lines));
    }

    private String csv(String... lines) {
        StringBuilder text = new StringBuilder("小区,幢,单元,室号,收费项目,账期,欠费金额\n");
        for (String line : lines) {
            text.append(name).append(",1,1,").append(line).append('\n');
        }
        return text.toString();
    }

    private UnitId unit(int place) {
        return estate.units().get(place);
    }
}
