package cn.changxiao.app.api.bundle;

import cn.changxiao.property.bundle.BundleChangeId;
import cn.changxiao.property.bundle.BundleId;
import cn.changxiao.property.bundle.Bundles;
import cn.changxiao.property.bundle.DecideBundleChange;
import cn.changxiao.property.bundle.ProposeBundle;
import cn.changxiao.property.bundle.ProposeBundleChange;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;

/** Bundles and their changes: a change is proposed by one person of the street office and confirmed by another. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("STREET_OFFICE")
final class BundleApi {

    private final Bundles bundles;
    private final ProposeBundle proposeBundle;
    private final ProposeBundleChange proposeBundleChange;
    private final DecideBundleChange decideBundleChange;

    BundleApi(
            Bundles bundles,
            ProposeBundle proposeBundle,
            ProposeBundleChange proposeBundleChange,
            DecideBundleChange decideBundleChange) {
        this.bundles = bundles;
        this.proposeBundle = proposeBundle;
        this.proposeBundleChange = proposeBundleChange;
        this.decideBundleChange = decideBundleChange;
    }

    @Get("/bundles")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    List<BundleJson> list(Viewer viewer) {
        return bundles.list(viewer).stream().map(BundleJson::of).toList();
    }

    @Get("/bundles/{id}")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    BundleDetailJson one(Viewer viewer, long id) {
        return BundleDetailJson.of(bundles.get(viewer, new BundleId(id)));
    }

    /** What waits for a second person. */
    @Get("/bundle-changes")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
    List<BundleChangeJson> waiting(Viewer viewer) {
        return bundles.waiting(viewer).stream().map(BundleChangeJson::of).toList();
    }

    @Post("/bundles")
    @Status(HttpStatus.CREATED)
    BundleIdJson propose(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewBundleJson body) {
        return new BundleIdJson(proposeBundle.propose(viewer, body.bundle(key)).toString());
    }

    /** {@code change} is JOIN, LEAVE or DISSOLVE; dissolving takes no members. */
    @Post("/bundles/{id}/changes")
    @Status(HttpStatus.CREATED)
    BundleIdJson change(Viewer viewer, long id, @Header("Idempotency-Key") String key, @Body NewBundleChangeJson body) {
        return new BundleIdJson(proposeBundleChange
                .propose(viewer, body.change(key, new BundleId(id)))
                .toString());
    }

    /** The id of the bundle. */
    @Post("/bundle-changes/{id}/confirm")
    BundleIdJson confirm(Viewer viewer, long id) {
        return new BundleIdJson(
                decideBundleChange.decide(viewer, new BundleChangeId(id), true).toString());
    }

    @Post("/bundle-changes/{id}/drop")
    @Status(HttpStatus.NO_CONTENT)
    void drop(Viewer viewer, long id) {
        decideBundleChange.decide(viewer, new BundleChangeId(id), false);
    }
}
