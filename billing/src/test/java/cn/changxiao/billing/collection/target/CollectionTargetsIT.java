package cn.changxiao.billing.collection.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.BillingScene;
import cn.changxiao.billing.BillingScene.Company;
import cn.changxiao.billing.payment.NewPayment;
import cn.changxiao.billing.payment.RecordPayments;
import cn.changxiao.billing.run.BillRunId;
import cn.changxiao.billing.run.PostBillRun;
import cn.changxiao.billing.run.PrepareBillRun;
import cn.changxiao.billing.run.SignOffBillRun;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class CollectionTargetsIT implements DatabaseTest {

    private static final TargetRate RATE = new TargetRate(850_000, 500_000);

    @Inject
    BillingScene scene;

    @Inject
    SetCollectionTarget setTarget;

    @Inject
    CollectionTargets targets;

    @Inject
    CollectionAlerts collectionAlerts;

    @Inject
    PrepareBillRun prepareBillRun;

    @Inject
    SignOffBillRun signOffBillRun;

    @Inject
    PostBillRun postBillRun;

    @Inject
    RecordPayments recordPayments;

    @Inject
    Clock clock;

    @Inject
    Sql sql;

    private BillingMonth now;
    private Company company;
    private Viewer street;

    @BeforeEach
    void aStreetWithACompany() {
        now = BillingMonth.of(LocalDate.now(clock));
        company = scene.company();
        street = scene.streetOffice();
    }

    @Test
    void aStreetOfficeSetsATargetForAManagerOnce() {
        scene.compound(company, 1);
        NewCollectionTarget target = target(now);

        CollectionTargetId id = setTarget.set(street, target);

        assertThat(setTarget.set(street, target)).isEqualTo(id);
        assertThat(targets.list(company.maker())).extracting(TargetLine::id).contains(id);
        assertThat(targets.list(scene.company().maker()))
                .extracting(TargetLine::id)
                .doesNotContain(id);
        assertThat(sql.number(
                        "SELECT COUNT(*) FROM audit_entry WHERE action = 'SetCollectionTarget' AND subject = ?",
                        "collection-target:" + id))
                .isEqualTo(1);
        assertThat(targets.book(street)
                        .of(BillingScene.STREET, company.maker().organisation().orElseThrow(), now))
                .isEqualTo(RATE);
        assertThatThrownBy(() -> setTarget.set(
                        street,
                        new NewCollectionTarget(
                                target.key(), target.manager(), now, new TargetRate(1_000_000, 0), "依据")))
                .isInstanceOf(KeyReusedWithOtherContent.class);
    }

    @Test
    void whatIsOverStrangeOrNotTheStreetsIsRefused() {
        assertThatThrownBy(() -> setTarget.set(street, target(now))).isInstanceOf(NotFound.class);
        scene.compound(company, 1);

        assertThatThrownBy(() -> setTarget.set(street, target(now.plus(-1))))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining("不得追溯");
        assertThatThrownBy(() -> setTarget.set(company.maker(), target(now))).isInstanceOf(RoleMissing.class);
    }

    @Test
    void aTargetIsNeverEdited() {
        scene.compound(company, 1);
        CollectionTargetId id = setTarget.set(street, target(now));

        assertThatThrownBy(() -> sql.update(
                        "UPDATE billing_collection_target SET target_ppm = 1 WHERE target_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
        assertThatThrownBy(() -> sql.update("DELETE FROM billing_collection_target WHERE target_id = ?", id.value()))
                .isInstanceOf(DataAccessException.class);
    }

    /** 100, 75, 50 and 25 % in the last four months: falling, alarming, and nothing stale. */
    @Test
    void fallingAndAlarmingRatesAreSaidOnceWhereThereIsOneCompound() {
        fallingRates();
        List<CollectionAlert> alerts = collectionAlerts.of(company.maker());

        assertThat(alerts)
                .extracting(alert -> alert.kind() + " " + alert.compound().isPresent())
                .containsExactly("ALARMING true", "FALLING true");
        assertThat(alerts.get(1).sentence()).contains("100.00% → 75.00% → 50.00% → 25.00%");
        assertThat(collectionAlerts.of(street)).containsAll(alerts);
        assertThat(collectionAlerts.of(scene.company().maker())).isEmpty();
    }

    @Test
    void aCompoundWithoutBillsAndAManagerWithoutMoneyAreStale() {
        scene.compound(company, 1);

        assertThat(collectionAlerts.of(company.maker()))
                .extracting(CollectionAlert::kind)
                .containsExactly(AlertKind.STALE, AlertKind.STALE);
        assertThat(collectionAlerts.of(company.maker()))
                .extracting(CollectionAlert::sentence)
                .containsExactlyInAnyOrder("自 2020-01-01 管理以来没有账单。", "自 2020-01-01 管理以来没有收款。");
    }

    private void fallingRates() {
        List<UnitId> units = scene.billable(company, 4).units();
        BillingMonth first = now.plus(-4);
        BillRunId run = prepareBillRun.prepare(
                company.maker(), PrepareBillRun.Command.history(BillingScene.key("history"), first, now.plus(-1)));
        signOffBillRun.signOff(company.checker(), run);
        postBillRun.post(run);
        List<NewPayment> payments = new ArrayList<>();
        for (BillingMonth month : first.to(now.plus(-1))) {
            int paying = units.size() - first.to(month).size() + 1;
            for (UnitId unit : units.subList(0, paying)) {
                payments.add(scene.cash(unit, "58.18", month.lastDay().toString()));
            }
        }
        recordPayments.record(company.maker(), payments);
    }

    private NewCollectionTarget target(BillingMonth from) {
        BusinessKey key = BillingScene.key("target");
        return new NewCollectionTarget(
                key, Optional.of(company.maker().organisation().orElseThrow()), from, RATE, "年度工作要点");
    }
}
