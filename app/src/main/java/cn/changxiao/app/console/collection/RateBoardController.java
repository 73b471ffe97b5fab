package cn.changxiao.app.console.collection;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.billing.collection.rollup.RollupLevel;
import cn.changxiao.billing.collection.rollup.RollupPath;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.Optional;

/** The rate board: where a street office begins its day, and a page like others for those who collect. */
@Controller
@ExecuteOn(TaskExecutors.BLOCKING)
final class RateBoardController {

    private final RateBoardPages pages;

    RateBoardController(RateBoardPages pages) {
        this.pages = pages;
    }

    @Get("/desk/collection")
    @View("collection/board")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY"})
    @Navigation(title = "收缴率看板", section = Section.DESK, order = 10)
    RateBoardPage desk(
            Viewer viewer,
            @QueryValue(defaultValue = "") String in,
            @QueryValue Optional<RollupLevel> by,
            @QueryValue(defaultValue = "") String month) {
        return pages.page(viewer, RollupPath.parse(in), by, month);
    }

    @Get("/collection")
    @View("collection/board")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
    @Navigation(title = "收缴率", section = Section.COLLECTION, order = 10)
    RateBoardPage board(
            Viewer viewer,
            @QueryValue(defaultValue = "") String in,
            @QueryValue Optional<RollupLevel> by,
            @QueryValue(defaultValue = "") String month) {
        return pages.page(viewer, RollupPath.parse(in), by, month);
    }
}
