package cn.changxiao.app.api.handover;

import cn.changxiao.handover.acceptance.AcceptanceList;
import cn.changxiao.handover.batch.BatchDetail;
import cn.changxiao.handover.batch.BatchId;
import cn.changxiao.handover.batch.BatchList;
import cn.changxiao.handover.batch.BatchState;
import cn.changxiao.handover.facility.Coverage;
import cn.changxiao.handover.facility.FacilityId;
import cn.changxiao.handover.facility.FacilityRegister;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;
import java.util.Optional;

/** Reads of the hand-over; each answers only the viewer's own rows. */
@Controller("/api/v1/handover")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OPERATOR"})
final class HandoverApi {

    private static final int MOST_ROWS = 500;

    private final AcceptanceList acceptances;
    private final FacilityRegister register;
    private final BatchList batches;
    private final BatchDetail details;
    private final Coverage coverage;

    HandoverApi(
            AcceptanceList acceptances,
            FacilityRegister register,
            BatchList batches,
            BatchDetail details,
            Coverage coverage) {
        this.acceptances = acceptances;
        this.register = register;
        this.batches = batches;
        this.details = details;
        this.coverage = coverage;
    }

    @Get("/acceptances")
    List<AcceptanceJson> acceptances(
            Viewer viewer, @QueryValue(defaultValue = "0") int offset, @QueryValue(defaultValue = "100") int limit) {
        return acceptances.page(viewer, bounded(limit), Math.max(0, offset)).stream()
                .map(AcceptanceJson::of)
                .toList();
    }

    @Get("/compounds/{id}/facilities")
    List<FacilityJson> facilities(Viewer viewer, long id) {
        return register.ofCompound(viewer, new CompoundId(id)).stream()
                .map(FacilityJson::of)
                .toList();
    }

    @Get("/facilities/{id}/custody")
    List<FacilityJson.CustodyJson> custody(Viewer viewer, long id) {
        return register.custody(viewer, new FacilityId(id)).changes().stream()
                .map(FacilityJson.CustodyJson::of)
                .toList();
    }

    @Get("/batches")
    List<BatchJson.Row> batches(
            Viewer viewer,
            @QueryValue Optional<BatchState> state,
            @QueryValue(defaultValue = "0") int offset,
            @QueryValue(defaultValue = "100") int limit) {
        return batches.page(viewer, state, bounded(limit), Math.max(0, offset)).stream()
                .map(BatchJson.Row::of)
                .toList();
    }

    @Get("/batches/{id}")
    BatchJson batch(Viewer viewer, long id) {
        return BatchJson.of(details.view(viewer, new BatchId(id)));
    }

    @Get("/coverage/{by}")
    List<FacilityJson.CoverageJson> coverage(Viewer viewer, Grouping by) {
        List<Coverage.Share> shares = switch (by) {
            case STREET -> coverage.byStreet(viewer);
            case CLASS -> coverage.byClass(viewer);
            case OPERATOR -> coverage.byOperator(viewer);
        };
        return shares.stream().map(FacilityJson.CoverageJson::of).toList();
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(MOST_ROWS, limit));
    }

    /** By what coverage is grouped. */
    enum Grouping {
        STREET,
        CLASS,
        OPERATOR
    }
}
