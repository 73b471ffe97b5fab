package cn.changxiao.handover.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.handover.HandoverCity;
import cn.changxiao.handover.HandoverCity.World;
import cn.changxiao.handover.batch.BatchDetail;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.batch.BatchView;
import cn.changxiao.handover.batch.CheckResult;
import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.facility.OwnerBefore;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateAlreadySpent;
import cn.changxiao.property.certificate.CertificateForOtherCompound;
import cn.changxiao.property.certificate.CertificateForOtherSubject;
import cn.changxiao.property.certificate.CertificateMissing;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.Certificates;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is the owners' goes to an operator by their decision only. */
@MicronautTest(transactional = false)
class DecidedTransferIT implements DatabaseTest {

    private static final LocalDate CHECK_ON = LocalDate.of(2025, 2, 20);

    @Inject
    HandoverCity city;

    @Inject
    Steps steps;

    @Inject
    BatchDetail detail;

    @Inject
    Certificates certificates;

    @Test
    void spendsTheCertificateTheDraftNamedWhenTheTransferIsCompleted() {
        World world = city.build();
        NewBatch drafted = steps.newBatch(world, "YJ-DT-1-" + world.compound(), steps.facilities(world));
        BatchId batch = agreed(world, drafted);
        CertificateNumber number = drafted.certificate().orElseThrow();
        assertThat(certificates.get(world.street(), number).spent()).isEmpty();

        complete(world, batch, Optional.empty());
        complete(world, batch, Optional.empty());

        assertThat(certificates
                        .get(world.street(), number)
                        .spent()
                        .orElseThrow()
                        .spender())
                .isEqualTo("handover:" + batch);
        BatchView view = detail.view(world.street(), batch);
        assertThat(view.parties().decision()).contains(number.value());
        assertThat(detail.history(view).get(3).detail()).contains(number.value());
    }

    @ParameterizedTest
    @EnumSource(
            value = OwnerBefore.class,
            names = {"OWNERS_COMMON", "UNKNOWN"})
    void refusesToPassTheOwnersTitleWithoutTheirDecisionAndChangesNothing(OwnerBefore owner) {
        World world = city.build();
        BatchId batch = agreed(world, undecided(world, owner));

        assertThatThrownBy(() -> complete(world, batch, Optional.empty()))
                .isInstanceOf(CertificateMissing.class)
                .hasMessageContaining("共有设施移交");
        assertThat(detail.view(world.street(), batch).state()).isEqualTo(BatchState.AGREED);

        CertificateNumber number = steps.decided(world, CertificateSubject.HANDOVER);
        complete(world, batch, Optional.of(number));
        assertThat(detail.view(world.street(), batch).parties().decision()).contains(number.value());
    }

    @ParameterizedTest
    @EnumSource(
            value = OwnerBefore.class,
            names = {"GOVERNMENT", "FORMER_EMPLOYER"})
    void needsNoDecisionForWhatIsNotTheOwners(OwnerBefore owner) {
        World world = city.build();
        BatchId batch = agreed(world, undecided(world, owner));

        complete(world, batch, Optional.empty());

        assertThat(detail.view(world.street(), batch).state()).isEqualTo(BatchState.TRANSFERRED);
    }

    @Test
    void letsNoFacilityOfAnOperatorIntoABatchAtAll() {
        World world = city.build();
        NewBatch batch = undecided(world, OwnerBefore.OPERATOR_OWNED);

        assertThatThrownBy(() -> steps.draft.draft(world.street(), batch)).isInstanceOf(FacilityNotTransferable.class);
    }

    @Test
    void refusesACertificateOfAnotherSubjectCompoundOrBatch() {
        World world = city.build();
        World elsewhere = city.build();
        CertificateNumber hiring = steps.decided(world, CertificateSubject.BUNDLING);
        CertificateNumber foreign = steps.decided(elsewhere, CertificateSubject.HANDOVER);
        BatchId batch = agreed(world, undecided(world, OwnerBefore.OWNERS_COMMON));
        BatchId other = agreed(elsewhere, undecided(elsewhere, OwnerBefore.OWNERS_COMMON));
        complete(elsewhere, other, Optional.of(foreign));

        assertThatThrownBy(() -> complete(world, batch, Optional.of(hiring)))
                .isInstanceOf(CertificateForOtherSubject.class);
        assertThatThrownBy(() -> complete(world, batch, Optional.of(foreign)))
                .isInstanceOf(CertificateForOtherCompound.class);
        BatchId second = agreed(elsewhere, undecided(elsewhere, OwnerBefore.OWNERS_COMMON));
        assertThatThrownBy(() -> complete(elsewhere, second, Optional.of(foreign)))
                .isInstanceOf(CertificateAlreadySpent.class);
        NewBatch draft = new NewBatch(
                new BusinessKey("draft:hiring:" + world.compound()),
                "YJ-DT-H-" + world.compound(),
                world.compound(),
                world.operatorId(),
                Optional.of(hiring),
                steps.facilities(world));
        assertThatThrownBy(() -> steps.draft.draft(world.street(), draft))
                .as("said already when drafted")
                .isInstanceOf(CertificateForOtherSubject.class);
    }

    private NewBatch undecided(World world, OwnerBefore owner) {
        BusinessKey key = new BusinessKey("facility:" + owner + world.compound() + System.nanoTime());
        List<FacilityId> facilities = steps.register.register(
                world.street(), key, List.of(world.facility(FacilityClass.WATER, owner, "给水主管")));
        return steps.undecided(world, "YJ-" + facilities.get(0), facilities);
    }

    private BatchId agreed(World world, NewBatch drafted) {
        BatchId batch = steps.draft.draft(world.street(), drafted);
        steps.invite.invite(world.street(), TransferIT.key(batch, "invite"), batch, CHECK_ON);
        List<CheckResult> results = drafted.facilities().stream()
                .map(facility -> CheckResult.accepted(drafted.facilities().indexOf(facility) + 1))
                .toList();
        steps.check.check(world.operator(), batch, results);
        steps.conclude.conclude(world.operator(), TransferIT.key(batch, "conclude"), batch);
        steps.agree.agree(
                world.operator(),
                TransferIT.key(batch, "agree"),
                batch,
                new Agreement(CHECK_ON.plusDays(9), CHECK_ON.plusDays(9), "周五"));
        return batch;
    }

    private void complete(World world, BatchId batch, Optional<CertificateNumber> certificate) {
        steps.complete.complete(world.street(), TransferIT.key(batch, "transfer"), batch, "吴六", certificate);
    }
}
