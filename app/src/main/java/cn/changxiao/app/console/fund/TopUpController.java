package cn.changxiao.app.console.fund;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.fund.topup.TopUpList;
import cn.changxiao.fund.topup.TopUpLists;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;

/** 续交名单: units whose balance fell below the threshold. */
@Controller("/fund/top-up")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"FUND_CUSTODIAN", "STREET_OFFICE", "OWNERS_COMMITTEE", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class TopUpController {

    private static final int UNITS_A_PAGE = 50;

    private final TopUpLists lists;

    TopUpController(TopUpLists lists) {
        this.lists = lists;
    }

    @Get
    @View("fund/top-up")
    @Navigation(title = "续交名单", section = Section.FUND, order = 50)
    TopUpPage page(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        int number = Math.max(1, page);
        TopUpList list = lists.of(viewer, (number - 1) * UNITS_A_PAGE, UNITS_A_PAGE);
        return new TopUpPage(list, new PageNumbers("/fund/top-up", number, UNITS_A_PAGE, list.units()));
    }
}
