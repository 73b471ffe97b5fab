package cn.changxiao.app.api.analysis;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.target.AlertKind;
import cn.changxiao.billing.collection.target.CollectionAlert;
import cn.changxiao.billing.collection.target.CollectionAlerts;
import cn.changxiao.billing.collection.target.CollectionTargets;
import cn.changxiao.billing.collection.target.NewCollectionTarget;
import cn.changxiao.billing.collection.target.SetCollectionTarget;
import cn.changxiao.billing.collection.target.TargetLine;
import cn.changxiao.billing.collection.target.TargetRate;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.party.OrganisationId;
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
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import java.util.Optional;

/** Targets of the current-period rate and the alerts that follow from them. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class TargetsApi {

    private final CollectionTargets targets;
    private final SetCollectionTarget setTarget;
    private final CollectionAlerts alerts;

    TargetsApi(CollectionTargets targets, SetCollectionTarget setTarget, CollectionAlerts alerts) {
        this.targets = targets;
        this.setTarget = setTarget;
        this.alerts = alerts;
    }

    @Get("/collection-targets")
    List<TargetJson> list(Viewer viewer) {
        return targets.list(viewer).stream().map(TargetJson::of).toList();
    }

    /** {@code manager} empty for the whole street; rates in parts per million. */
    @Post("/collection-targets")
    @Secured("STREET_OFFICE")
    @Status(HttpStatus.CREATED)
    IdJson set(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewTargetJson body) {
        return new IdJson(setTarget.set(viewer, body.target(key)).toString());
    }

    /** The most urgent first. */
    @Get("/collection-alerts")
    List<AlertJson> alerts(Viewer viewer) {
        return alerts.of(viewer).stream().map(AlertJson::of).toList();
    }

    /** A target as it is set. */
    @Serdeable
    record NewTargetJson(String manager, String from, long targetPpm, long alertPpm, String reason) {

        NewCollectionTarget target(String key) {
            return new NewCollectionTarget(
                    new BusinessKey(key),
                    manager.isEmpty() ? Optional.empty() : Optional.of(organisation()),
                    BillingMonth.parse(from),
                    new TargetRate(targetPpm, alertPpm),
                    reason);
        }

        private OrganisationId organisation() {
            try {
                return new OrganisationId(Long.parseLong(manager));
            } catch (NumberFormatException notAnId) {
                throw new InvalidValue("“%s”不是管理单位的编号。".formatted(manager));
            }
        }
    }

    /** The id of what was made. */
    @Serdeable
    record IdJson(String id) {}

    /** A target in the list. */
    @Serdeable
    record TargetJson(
            String id,
            String street,
            String manager,
            String managerName,
            String from,
            long targetPpm,
            long alertPpm,
            String reason) {

        static TargetJson of(TargetLine line) {
            return new TargetJson(
                    line.id().toString(),
                    line.street(),
                    line.manager().map(OrganisationId::toString).orElse(""),
                    line.managerName(),
                    line.from().toString(),
                    line.rate().targetPpm(),
                    line.rate().alertPpm(),
                    line.reason());
        }
    }

    /** An alert; {@code compound} empty when it is about a manager's compounds together. */
    @Serdeable
    record AlertJson(
            AlertKind kind, String compound, String subject, String manager, String managerName, String reason) {

        static AlertJson of(CollectionAlert alert) {
            return new AlertJson(
                    alert.kind(),
                    alert.compound().map(CompoundId::toString).orElse(""),
                    alert.subject(),
                    alert.manager().toString(),
                    alert.managerName(),
                    alert.sentence());
        }
    }
}
