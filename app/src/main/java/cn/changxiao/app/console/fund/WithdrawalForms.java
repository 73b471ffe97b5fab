package cn.changxiao.app.console.fund;

import cn.changxiao.fund.report.CompoundFund;
import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.CertificateView;
import cn.changxiao.property.certificate.Certificates;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Fills the application form with the viewer's compounds and the buildings of the chosen one. */
@Singleton
class WithdrawalForms {

    private static final String BUILDINGS = """
            SELECT building_id, label FROM registry_building WHERE compound_id = ? ORDER BY CHAR_LENGTH(label), label
            """;

    private final CompoundFunds funds;
    private final Sql sql;
    private final Ids ids;
    private final Certificates certificates;

    WithdrawalForms(CompoundFunds funds, Sql sql, Ids ids, Certificates certificates) {
        this.funds = funds;
        this.sql = sql;
        this.ids = ids;
        this.certificates = certificates;
    }

    @ReadOnly
    WithdrawalFormPage page(Viewer viewer, Optional<Long> compound) {
        List<CompoundFund> visible = funds.of(viewer);
        Optional<CompoundFund> chosen = visible.stream()
                .filter(fund -> visible.size() == 1
                        || compound.filter(id -> id == fund.compound().value()).isPresent())
                .findFirst();
        List<BuildingChoice> buildings = chosen.map(fund -> sql.list(
                        BUILDINGS,
                        row -> new BuildingChoice(row.getLong(1), row.getString(2)),
                        fund.compound().value()))
                .orElse(List.of());
        List<CertificateView> usable = chosen.map(
                        fund -> certificates.usable(viewer, fund.compound(), CertificateSubject.WITHDRAWAL))
                .orElse(List.of());
        return new WithdrawalFormPage("withdrawal:" + ids.next(), visible, chosen, buildings, usable);
    }
}
