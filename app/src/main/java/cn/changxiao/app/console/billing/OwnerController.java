package cn.changxiao.app.console.billing;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.billing.bill.Bills;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;

/** What an owner opens on the phone: the own bills. */
@Controller("/my/bills")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured("OWNER")
final class OwnerController {

    private final Bills bills;

    OwnerController(Bills bills) {
        this.bills = bills;
    }

    @Get
    @View("billing/mine")
    @Navigation(title = "我的账单", section = Section.DESK, order = 10)
    UnitBillsPage mine(Viewer viewer) {
        return new UnitBillsPage(bills.ofOwner(viewer));
    }
}
