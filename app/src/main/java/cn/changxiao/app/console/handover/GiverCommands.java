package cn.changxiao.app.console.handover;

import cn.changxiao.app.page.FormFields;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.transfer.CompleteTransfer;
import cn.changxiao.handover.transfer.DraftBatch;
import cn.changxiao.handover.transfer.InviteOperator;
import cn.changxiao.handover.transfer.NewBatch;
import cn.changxiao.handover.transfer.WithdrawBatch;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.Viewer;
import jakarta.inject.Singleton;

/** The giver's commands, read from their forms. */
@Singleton
final class GiverCommands {

    private final DraftBatch draftBatch;
    private final InviteOperator inviteOperator;
    private final CompleteTransfer completeTransfer;
    private final WithdrawBatch withdrawBatch;

    GiverCommands(
            DraftBatch draftBatch,
            InviteOperator inviteOperator,
            CompleteTransfer completeTransfer,
            WithdrawBatch withdrawBatch) {
        this.draftBatch = draftBatch;
        this.inviteOperator = inviteOperator;
        this.completeTransfer = completeTransfer;
        this.withdrawBatch = withdrawBatch;
    }

    BatchId draft(Viewer viewer, FormFields fields) {
        String number = fields.required("number", "批次号");
        return draftBatch.draft(
                viewer,
                new NewBatch(
                        new BusinessKey("draft:" + number),
                        number,
                        new CompoundId(fields.id("compound", "小区")),
                        new OrganisationId(fields.id("operator", "接管单位")),
                        CertificateNumber.ifGiven(fields.text("certificate")),
                        fields.ticked("facility_").stream().map(FacilityId::new).toList()));
    }

    void invite(Viewer viewer, BusinessKey key, BatchId batch, FormFields fields) {
        inviteOperator.invite(viewer, key, batch, fields.day("checkOn", "查验日期"));
    }

    void complete(Viewer viewer, BusinessKey key, BatchId batch, FormFields fields) {
        completeTransfer.complete(
                viewer, key, batch, fields.text("signatory"), CertificateNumber.ifGiven(fields.text("certificate")));
    }

    void withdraw(Viewer viewer, BusinessKey key, BatchId batch, FormFields fields) {
        withdrawBatch.withdraw(viewer, key, batch, fields.text("reason"));
    }
}
