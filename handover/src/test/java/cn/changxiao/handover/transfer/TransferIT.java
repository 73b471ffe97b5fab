package cn.changxiao.handover.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.handover.HandoverCity;
import cn.changxiao.handover.HandoverCity.World;
import cn.changxiao.handover.WarrantyRegister;
import cn.changxiao.handover.batch.BatchDetail;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.BatchList;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.batch.BatchView;
import cn.changxiao.handover.batch.CheckResult;
import cn.changxiao.handover.batch.ItemOutcome;
import cn.changxiao.handover.batch.Transition;
import cn.changxiao.handover.batch.TransitionNotAllowed;
import cn.changxiao.handover.facility.Coverage;
import cn.changxiao.handover.facility.FacilityClass;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.facility.FacilityRegister;
import cn.changxiao.handover.facility.RegisterFacilities;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.KeyReusedWithOtherContent;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class TransferIT implements DatabaseTest {

    private static final LocalDate CHECK_ON = LocalDate.of(2025, 2, 20);
    private static final Agreement AGREEMENT = new Agreement(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 5), "周五");

    @Inject
    HandoverCity city;

    @Inject
    Steps steps;

    @Inject
    RegisterFacilities registerFacilities;

    @Inject
    FacilityRegister register;

    @Inject
    Coverage coverage;

    @Inject
    WarrantyRegister warranties;

    @Inject
    BatchList list;

    @Inject
    BatchDetail detail;

    @Inject
    LoadBatches loadBatches;

    @Test
    void handsOverWhatWasAcceptedAndLeavesTheRestWithTheOwners() {
        World world = city.build();
        List<FacilityId> facilities = steps.facilities(world);
        BatchId batch = steps.draft(world, "YJ-A-" + world.compound(), facilities);

        steps.invite.invite(world.street(), key(batch, "invite"), batch, CHECK_ON);
        steps.check.check(
                world.operator(),
                batch,
                List.of(
                        CheckResult.accepted(1),
                        CheckResult.accepted(2),
                        CheckResult.rejected(3, "阀门渗漏", LocalDate.of(2025, 3, 22))));
        steps.conclude.conclude(world.operator(), key(batch, "conclude"), batch);
        steps.agree.agree(world.operator(), key(batch, "agree"), batch, AGREEMENT);
        steps.complete.complete(world.street(), key(batch, "transfer"), batch, "吴六", Optional.empty());

        BatchView view = detail.view(world.operator(), batch);
        assertThat(view.state()).isEqualTo(BatchState.TRANSFERRED);
        assertThat(view.days().titleOn()).contains(AGREEMENT.titleOn());
        assertThat(detail.history(view))
                .extracting(BatchView.Event::transition)
                .containsExactly(Transition.INVITE, Transition.CONCLUDE_CHECK, Transition.AGREE, Transition.TRANSFER);
        assertThat(register.custody(world.operator(), facilities.get(0))
                        .custodyOn(LocalDate.of(2025, 3, 5))
                        .keeper())
                .isEqualTo(view.parties().operatorName());
        assertThat(register.ofCompound(world.street(), world.compound()))
                .extracting(FacilityRegister.Line::isInBatch)
                .containsExactly(true, true, false);
        assertThat(coverage.byStreet(world.street()))
                .singleElement()
                .satisfies(share -> assertThat(share.rate()).isEqualTo(new Rate(2, 3)));
        assertThat(warranties.operatorDuties(world.compound(), FacilityClass.WATER, LocalDate.of(2025, 3, 4)))
                .isEmpty();
        assertThat(warranties.operatorDuties(world.compound(), FacilityClass.WATER, LocalDate.of(2025, 3, 5)))
                .hasSize(2);
    }

    @Test
    void aRejectedItemCanBeAcceptedOnceItIsMended() {
        World world = city.build();
        BatchId batch = steps.invited(world, "YJ-B-" + world.compound());
        steps.check.check(world.operator(), batch, List.of(CheckResult.accepted(1), CheckResult.accepted(2)));

        assertThatThrownBy(() -> steps.conclude.conclude(world.operator(), key(batch, "c"), batch))
                .isInstanceOf(ItemsUnchecked.class)
                .hasMessageContaining("1 项未查验");
        steps.check.check(world.operator(), batch, List.of(CheckResult.rejected(3, "无图纸", LocalDate.of(2025, 4, 1))));
        steps.conclude.conclude(world.operator(), key(batch, "c"), batch);
        steps.check.check(world.operator(), batch, List.of(CheckResult.accepted(3)));

        assertThat(detail.view(world.street(), batch).items(ItemOutcome.ACCEPTED))
                .hasSize(3);
    }

    @Test
    void anAgreementOverNothingOrBeforeTheCheckIsRefusedAndChangesNothing() {
        World world = city.build();
        BatchId batch = steps.invited(world, "YJ-C-" + world.compound());
        LocalDate due = LocalDate.of(2025, 4, 1);
        steps.check.check(
                world.operator(),
                batch,
                List.of(
                        CheckResult.rejected(1, "渗漏", due),
                        CheckResult.rejected(2, "渗漏", due),
                        CheckResult.rejected(3, "渗漏", due)));
        steps.conclude.conclude(world.operator(), key(batch, "c"), batch);

        assertThatThrownBy(() -> steps.agree.agree(world.operator(), key(batch, "a"), batch, AGREEMENT))
                .isInstanceOf(NothingAccepted.class);
        Agreement early = new Agreement(CHECK_ON.minusDays(1), CHECK_ON, "周五");
        assertThatThrownBy(() -> steps.agree.agree(world.operator(), key(batch, "a"), batch, early))
                .isInstanceOf(TransferDatesOutOfOrder.class);
        assertThat(detail.view(world.street(), batch).state()).isEqualTo(BatchState.INSPECTED);
    }

    @Test
    void aFacilityIsInOneBatchAndFreeAgainWhenThatIsWithdrawn() {
        World world = city.build();
        List<FacilityId> facilities = steps.facilities(world);
        BatchId first = steps.draft(world, "YJ-D-" + world.compound(), facilities);

        assertThatThrownBy(() -> steps.draft(world, "YJ-E-" + world.compound(), facilities.subList(0, 1)))
                .isInstanceOf(FacilityNotTransferable.class);
        assertThatThrownBy(() -> steps.withdraw.withdraw(world.street(), key(first, "w"), first, " "))
                .hasMessageContaining("原因");
        steps.withdraw.withdraw(world.street(), key(first, "w"), first, "清单有误");
        steps.draft(world, "YJ-E-" + world.compound(), facilities.subList(0, 1));

        assertThat(list.count(world.street(), Optional.of(BatchState.WITHDRAWN)))
                .isEqualTo(1);
        assertThat(list.count(world.street(), Optional.of(BatchState.DRAFT))).isEqualTo(1);
    }

    @Test
    void theNumberOfABatchIsUnique() {
        World world = city.build();
        List<FacilityId> facilities = steps.facilities(world);
        steps.draft(world, "YJ-F-" + world.compound(), facilities.subList(0, 1));

        NewBatch other = new NewBatch(
                new BusinessKey("another" + world.compound()),
                "YJ-F-" + world.compound(),
                world.compound(),
                world.operatorId(),
                Optional.empty(),
                facilities.subList(1, 2));
        assertThatThrownBy(() -> steps.draft.draft(world.street(), other)).isInstanceOf(BatchNumberTaken.class);
    }

    @Test
    void aCommandTwiceDoesNothingMoreAndWithOtherContentIsAConflict() {
        World world = city.build();
        BatchId batch = steps.draft(world, "YJ-G-" + world.compound(), steps.facilities(world));
        steps.invite.invite(world.street(), key(batch, "i"), batch, CHECK_ON);

        steps.invite.invite(world.street(), key(batch, "i"), batch, CHECK_ON);

        assertThat(detail.history(detail.view(world.street(), batch))).hasSize(1);
        assertThatThrownBy(() -> steps.invite.invite(world.street(), key(batch, "i"), batch, CHECK_ON.plusDays(1)))
                .isInstanceOf(KeyReusedWithOtherContent.class);
        assertThatThrownBy(() -> steps.invite.invite(world.street(), key(batch, "j"), batch, CHECK_ON))
                .isInstanceOf(TransitionNotAllowed.class);
    }

    @Test
    void eachSideMovesOnlyItsOwnBatchesAndSeesNoOthers() {
        World world = city.build();
        BatchId batch = steps.draft(world, "YJ-H-" + world.compound(), steps.facilities(world));

        assertThatThrownBy(() -> detail.view(world.operator(), batch)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> steps.invite.invite(world.operator(), key(batch, "i"), batch, CHECK_ON))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> steps.invite.invite(world.otherStreet(), key(batch, "i"), batch, CHECK_ON))
                .isInstanceOf(NotFound.class);
        steps.invite.invite(world.street(), key(batch, "i"), batch, CHECK_ON);
        assertThat(list.count(world.operator(), Optional.empty())).isEqualTo(1);
        assertThat(list.count(world.committee(), Optional.empty())).isEqualTo(1);
        assertThat(list.count(world.otherOperator(), Optional.empty())).isZero();
        assertThat(list.count(world.otherStreet(), Optional.empty())).isZero();
        assertThat(list.count(world.company(), Optional.empty())).isZero();
        assertThat(list.count(world.administrator(), Optional.empty())).isZero();
        assertThatThrownBy(() -> detail.view(world.otherOperator(), batch)).isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> steps.check.check(world.otherOperator(), batch, List.of(CheckResult.accepted(1))))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> steps.check.check(world.street(), batch, List.of(CheckResult.accepted(1))))
                .isInstanceOf(RoleMissing.class);
        assertThat(coverage.byClass(world.otherStreet())).isEmpty();
        assertThatThrownBy(() -> register.ofCompound(world.otherStreet(), world.compound()))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void loadsBatchesInAnyState() {
        World world = city.build();
        List<FacilityId> facilities = steps.facilities(world);
        NewBatch batch = steps.undecided(world, "YJ-L-" + world.compound(), facilities);
        LoadedBatch transferred = new LoadedBatch(
                batch,
                world.street().organisation().orElseThrow(),
                new LoadedBatch.Progress(
                        BatchState.TRANSFERRED,
                        Optional.of(CHECK_ON),
                        List.of(
                                CheckResult.accepted(1),
                                CheckResult.rejected(2, "缺铭牌", LocalDate.of(2025, 4, 1)),
                                CheckResult.accepted(3)),
                        Optional.of(AGREEMENT),
                        "吴六"),
                Optional.of("业主决定 2025-1 号"));

        assertThat(loadBatches.load(world.administrator(), List.of(transferred)))
                .isEqualTo(1);
        assertThat(loadBatches.load(world.administrator(), List.of(transferred)))
                .isZero();

        assertThat(coverage.byOperator(world.street()))
                .filteredOn(share -> !share.name().isEmpty())
                .singleElement()
                .satisfies(share -> assertThat(share.transferred()).isEqualTo(2));
    }

    static BusinessKey key(BatchId batch, String step) {
        return new BusinessKey(step + ":" + batch);
    }
}
