package cn.changxiao.app.console.unit;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.billing.succession.LateSales;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;

/** Posted bills whose payer is another one as known now. */
@Controller("/billing/late-sales")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE"})
final class LateSaleController {

    private final LateSales lateSales;

    LateSaleController(LateSales lateSales) {
        this.lateSales = lateSales;
    }

    @Get
    @View("unit/late-sales")
    @Navigation(title = "迟登转让", section = Section.BILLS, order = 60)
    LateSalesPage list(Viewer viewer) {
        return new LateSalesPage(lateSales.list(viewer));
    }
}
