package cn.changxiao.app.console.collection.asof;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.revision.Revisions;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.Optional;

/** Who changed months that had ended. */
@Controller("/collection/revisions")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class RevisionsController {

    private final Revisions revisions;

    RevisionsController(Revisions revisions) {
        this.revisions = revisions;
    }

    /** Of all months and compounds unless they are given. */
    @Get
    @View("collection/revisions")
    RevisionsPage page(
            Viewer viewer, @QueryValue(defaultValue = "") String month, @QueryValue(defaultValue = "0") long compound) {
        Optional<BillingMonth> of = month.isEmpty() ? Optional.empty() : Optional.of(BillingMonth.parse(month));
        Optional<CompoundId> in = compound == 0 ? Optional.empty() : Optional.of(new CompoundId(compound));
        return new RevisionsPage(
                revisions.list(viewer, of, in), revisions.compounds(viewer), month, compound, viewer.role());
    }
}
