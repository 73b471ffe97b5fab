package cn.changxiao.billing.dispute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class DisputesIT implements DatabaseTest {

    @Inject
    BillingScene scene;

    @Inject
    OpenDispute openDispute;

    @Inject
    CloseDispute closeDispute;

    @Inject
    Disputes disputes;

    @Inject
    Sql sql;

    private Company company;
    private UnitId unit;
    private UnitId neighbour;
    private BillId bill;

    @BeforeEach
    void twoUnitsWithABill() {
        company = scene.company();
        List<UnitId> units = scene.billable(company, 2).units();
        unit = units.get(0);
        neighbour = units.get(1);
        scene.bill(company, "2026-01", "2026-02");
        bill = new BillId(sql.number(
                "SELECT bill_id FROM billing_open_item WHERE unit_id = ? AND period = 202601", unit.value()));
    }

    @Test
    void anOwnerObjectsToTheOwnBillAndNobodyElses() {
        Viewer owner = owner(unit);
        DisputeId id = openDispute.open(owner, dispute(unit, Optional.of(bill)));

        Dispute shown = disputes.one(owner, id);
        assertThat(shown.subject()).matches("账单 2026-\\d{6}");
        assertThat(shown.isOpen()).isTrue();
        assertThat(disputes.list(company.maker(), true, 10, 0))
                .extracting(Dispute::id)
                .containsExactly(id);
        assertThat(disputes.list(scene.streetOffice(), false, 500, 0))
                .extracting(Dispute::id)
                .contains(id);
        assertThatThrownBy(() -> disputes.one(owner(neighbour), id)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> openDispute.open(owner(neighbour), dispute(unit, Optional.of(bill))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> openDispute.open(scene.company().maker(), dispute(unit, Optional.empty())))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void oneSubjectHasOneOpenObjectionAndAKeyOneContent() {
        NewDispute dispute = dispute(unit, Optional.empty());
        DisputeId id = openDispute.open(company.maker(), dispute);

        assertThat(openDispute.open(company.maker(), dispute)).isEqualTo(id);
        assertThatThrownBy(() -> openDispute.open(company.maker(), dispute(unit, Optional.empty())))
                .isInstanceOf(DisputeOpenAlready.class);
        NewDispute other = new NewDispute(dispute.key(), unit, Optional.empty(), Optional.empty(), "另一个理由。");
        assertThatThrownBy(() -> openDispute.open(company.maker(), other))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        openDispute.open(
                company.maker(),
                new NewDispute(
                        BillingScene.key("dispute"),
                        unit,
                        Optional.of(bill),
                        Optional.of(FeeItem.PROPERTY_FEE),
                        "面积有误"));
    }

    @Test
    void theManagerDecidesTheOwnerOnlyWithdrawsAndEveryStepStays() {
        Viewer owner = owner(unit);
        DisputeId id = openDispute.open(owner, dispute(unit, Optional.of(bill)));

        assertThatThrownBy(() -> closeDispute.close(owner, id, DisputeState.UPHELD, "我说了算"))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> closeDispute.close(owner(neighbour), id, DisputeState.WITHDRAWN, "替他撤回"))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> closeDispute.close(scene.company().maker(), id, DisputeState.REJECTED, "无关单位"))
                .isInstanceOf(NotFound.class);
        closeDispute.close(company.checker(), id, DisputeState.UPHELD, "面积登记有误，另行调整。");
        assertThatThrownBy(() -> closeDispute.close(owner, id, DisputeState.WITHDRAWN, "不再提出"))
                .isInstanceOf(DisputeAlreadyClosed.class);

        assertThat(disputes.steps(id))
                .extracting(DisputeStep::state)
                .containsExactly(DisputeState.OPEN, DisputeState.UPHELD);
        assertThat(disputes.list(company.maker(), true, 10, 0)).isEmpty();
        assertThatThrownBy(
                        () -> sql.update("UPDATE billing_dispute_step SET said = '改' WHERE dispute_id = ?", id.value()))
                .hasMessageContaining("append-only");
        openDispute.open(owner, dispute(unit, Optional.of(bill)));
    }

    private Viewer owner(UnitId of) {
        long person = sql.number("SELECT person_id FROM registry_ownership WHERE unit_id = ? LIMIT 1", of.value());
        return Viewer.owner(new UserId(900_000 + of.value()), "业主", new PersonId(person));
    }

    private static NewDispute dispute(UnitId unit, Optional<BillId> bill) {
        return new NewDispute(BillingScene.key("dispute"), unit, bill, Optional.empty(), "建筑面积与产权证不符。");
    }
}
