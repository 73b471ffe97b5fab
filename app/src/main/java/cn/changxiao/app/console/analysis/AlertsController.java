package cn.changxiao.app.console.analysis;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.billing.collection.target.CollectionAlerts;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;

/** The alerts, on the desk of whoever should do something about them. */
@Controller("/desk/alerts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class AlertsController {

    private final CollectionAlerts alerts;

    AlertsController(CollectionAlerts alerts) {
        this.alerts = alerts;
    }

    @Get
    @View("analysis/alerts")
    @Navigation(title = "收缴预警", section = Section.DESK, order = 20)
    AlertsPage list(Viewer viewer) {
        return new AlertsPage(alerts.of(viewer));
    }
}
