package cn.changxiao.app.api.handover;

import cn.changxiao.handover.acceptance.RecordAcceptance;
import cn.changxiao.handover.batch.BatchDetail;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.transfer.AgreeToTransfer;
import cn.changxiao.handover.transfer.CheckItems;
import cn.changxiao.handover.transfer.CompleteTransfer;
import cn.changxiao.handover.transfer.ConcludeCheck;
import cn.changxiao.handover.transfer.DraftBatch;
import cn.changxiao.handover.transfer.InviteOperator;
import cn.changxiao.handover.transfer.WithdrawBatch;
import cn.changxiao.property.certificate.CertificateNumber;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import jakarta.inject.Singleton;
import java.util.List;

/** Commands of the hand-over; each move answers with the batch as it then stands. */
@Controller("/api/v1/handover")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "OWNERS_COMMITTEE", "OPERATOR"})
final class HandoverCommandsApi {

    private final RecordAcceptance recordAcceptance;
    private final DraftBatch draftBatch;
    private final Giver giver;
    private final Operator operator;
    private final BatchDetail details;

    HandoverCommandsApi(
            RecordAcceptance recordAcceptance,
            DraftBatch draftBatch,
            Giver giver,
            Operator operator,
            BatchDetail details) {
        this.recordAcceptance = recordAcceptance;
        this.draftBatch = draftBatch;
        this.giver = giver;
        this.operator = operator;
        this.details = details;
    }

    @Post("/acceptances")
    @Status(HttpStatus.CREATED)
    MoveJson.Created accept(Viewer viewer, @Body AcceptanceJson.Recording recording) {
        return new MoveJson.Created(
                recordAcceptance.record(viewer, recording.toCommand()).toString());
    }

    @Post("/batches")
    @Status(HttpStatus.CREATED)
    BatchJson draft(Viewer viewer, @Body MoveJson.Draft draft) {
        return batch(viewer, draftBatch.draft(viewer, draft.toCommand()));
    }

    @Post("/batches/{id}/invite")
    BatchJson invite(Viewer viewer, long id, @Body MoveJson.Invitation body) {
        giver.invite().invite(viewer, body.businessKey(), new BatchId(id), body.checkOn());
        return batch(viewer, new BatchId(id));
    }

    @Post("/batches/{id}/check")
    BatchJson check(Viewer viewer, long id, @Body List<MoveJson.Result> results) {
        operator.check()
                .check(
                        viewer,
                        new BatchId(id),
                        results.stream().map(MoveJson.Result::toCommand).toList());
        return batch(viewer, new BatchId(id));
    }

    @Post("/batches/{id}/conclude")
    BatchJson conclude(Viewer viewer, long id, @Body MoveJson.Plain body) {
        operator.conclude().conclude(viewer, body.businessKey(), new BatchId(id));
        return batch(viewer, new BatchId(id));
    }

    @Post("/batches/{id}/agree")
    BatchJson agree(Viewer viewer, long id, @Body MoveJson.Agreed body) {
        operator.agree().agree(viewer, body.businessKey(), new BatchId(id), body.toCommand());
        return batch(viewer, new BatchId(id));
    }

    @Post("/batches/{id}/transfer")
    BatchJson transfer(Viewer viewer, long id, @Body MoveJson.Signed body) {
        giver.complete()
                .complete(
                        viewer,
                        body.businessKey(),
                        new BatchId(id),
                        body.signatory(),
                        CertificateNumber.ifGiven(body.certificate()));
        return batch(viewer, new BatchId(id));
    }

    @Post("/batches/{id}/withdraw")
    BatchJson withdraw(Viewer viewer, long id, @Body MoveJson.Withdrawal body) {
        giver.withdraw().withdraw(viewer, body.businessKey(), new BatchId(id), body.reason());
        return batch(viewer, new BatchId(id));
    }

    private BatchJson batch(Viewer viewer, BatchId id) {
        return BatchJson.of(details.view(viewer, id));
    }

    /** The commands of the side that gives. */
    @Singleton
    record Giver(InviteOperator invite, CompleteTransfer complete, WithdrawBatch withdraw) {}

    /** The commands of the operator. */
    @Singleton
    record Operator(CheckItems check, ConcludeCheck conclude, AgreeToTransfer agree) {}
}
