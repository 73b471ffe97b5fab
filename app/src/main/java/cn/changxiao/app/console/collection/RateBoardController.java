package cn.changxiao.app.console.collection;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.collection.RateBoards;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;

/** The rate board: where a street office begins its day, and a page like others for those who collect. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class RateBoardController {

    private final RateBoards rateBoards;
    private final RateCharts charts;
    private final Clock clock;

    RateBoardController(RateBoards rateBoards, RateCharts charts, Clock clock) {
        this.rateBoards = rateBoards;
        this.charts = charts;
        this.clock = clock;
    }

    @Get("/desk/collection")
    @View("collection/board")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY"})
    @Navigation(title = "收缴率看板", section = Section.DESK, order = 10)
    RateBoardPage desk(Viewer viewer, @QueryValue(defaultValue = "") String month) {
        return page(viewer, month, "/desk/collection");
    }

    @Get("/collection")
    @View("collection/board")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
    @Navigation(title = "收缴率", section = Section.COLLECTION, order = 10)
    RateBoardPage board(Viewer viewer, @QueryValue(defaultValue = "") String month) {
        return page(viewer, month, "/collection");
    }

    private RateBoardPage page(Viewer viewer, String month, String path) {
        return charts.page(viewer, rateBoards.of(viewer, month(viewer, month)), path);
    }

    private BillingMonth month(Viewer viewer, String month) {
        return month.isEmpty()
                ? rateBoards.latest(viewer).orElse(BillingMonth.of(LocalDate.now(clock)))
                : BillingMonth.parse(month);
    }
}
