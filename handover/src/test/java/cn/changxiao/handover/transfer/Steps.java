package cn.changxiao.handover.transfer;

import cn.changxiao.handover.HandoverCity.World;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.CheckResult;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.facility.RegisterFacilities;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.certificate.CertificateSubject;
import cn.changxiao.property.certificate.IssueCertificate;
import cn.changxiao.testing.SampleDecisions;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The steps of a hand-over as tests take them. */
@Singleton
class Steps {

    final RegisterFacilities register;
    final DraftBatch draft;
    final InviteOperator invite;
    final CheckItems check;
    final ConcludeCheck conclude;
    final AgreeToTransfer agree;
    final CompleteTransfer complete;
    final WithdrawBatch withdraw;
    final IssueCertificate issue;

    Steps(
            RegisterFacilities register,
            DraftBatch draft,
            InviteOperator invite,
            CheckItems check,
            ConcludeCheck conclude,
            AgreeToTransfer agree,
            CompleteTransfer complete,
            WithdrawBatch withdraw,
            IssueCertificate issue) {
        this.register = register;
        this.draft = draft;
        this.invite = invite;
        this.check = check;
        this.conclude = conclude;
        this.agree = agree;
        this.complete = complete;
        this.withdraw = withdraw;
        this.issue = issue;
    }

    List<FacilityId> facilities(World world) {
        return register.register(
                world.street(), new BusinessKey("facilities:" + world.compound()), world.waterFacilities());
    }

    CertificateNumber decided(World world, CertificateSubject subject) {
        return issue.issue(world.street(), SampleDecisions.decided(subject, world.compound()));
    }

    NewBatch newBatch(World world, String number, List<FacilityId> facilities) {
        return newBatch(world, number, facilities, Optional.of(decided(world, CertificateSubject.HANDOVER)));
    }

    NewBatch undecided(World world, String number, List<FacilityId> facilities) {
        return newBatch(world, number, facilities, Optional.empty());
    }

    private static NewBatch newBatch(
            World world, String number, List<FacilityId> facilities, Optional<CertificateNumber> certificate) {
        return new NewBatch(
                new BusinessKey("draft:" + number),
                number,
                world.compound(),
                world.operatorId(),
                certificate,
                facilities);
    }

    BatchId draft(World world, String number, List<FacilityId> facilities) {
        return draft.draft(world.street(), newBatch(world, number, facilities));
    }

    BatchId invited(World world, String number) {
        BatchId batch = draft(world, number, facilities(world));
        invite.invite(world.street(), new BusinessKey("invite:" + batch), batch, LocalDate.of(2025, 2, 20));
        return batch;
    }

    /** A batch of three items, the last of them rejected, brought to the end. */
    BatchId transferred(World world, String number) {
        BatchId batch = invited(world, number);
        check.check(
                world.operator(),
                batch,
                List.of(
                        CheckResult.accepted(1),
                        CheckResult.accepted(2),
                        CheckResult.rejected(3, "阀门渗漏，井盖缺失", LocalDate.of(2025, 3, 22))));
        conclude.conclude(world.operator(), new BusinessKey("conclude:" + batch), batch);
        agree.agree(
                world.operator(),
                new BusinessKey("agree:" + batch),
                batch,
                new Agreement(LocalDate.of(2025, 3, 1), LocalDate.of(2025, 3, 5), "周𬭎"));
        complete.complete(world.street(), new BusinessKey("transfer:" + batch), batch, "吴䶮", Optional.empty());
        return batch;
    }
}
