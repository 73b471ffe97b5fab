package cn.changxiao.app.console.billing;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.app.page.PageNumbers;
import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.adjustment.Adjustments;
import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.Bills;
import cn.changxiao.billing.bill.ReadBill;
import cn.changxiao.billing.collection.rollup.RateRollup;
import cn.changxiao.billing.paper.BillPdf;
import cn.changxiao.billing.printing.PrintRegister;
import cn.changxiao.billing.printing.PrintedKind;
import cn.changxiao.property.estate.CompoundId;
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

/** Bills: a manager's list, and one bill with all that stands on its paper. */
@Controller("/billing")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class BillController {

    private static final int ROWS = 50;
    private static final int PRINTINGS = 10;

    private final Bills bills;
    private final ReadBill readBill;
    private final Adjustments adjustments;
    private final BillPdf billPdf;
    private final PrintRegister printRegister;
    private final RateRollup rateRollup;
    private final Clock clock;

    BillController(
            Bills bills,
            ReadBill readBill,
            Adjustments adjustments,
            BillPdf billPdf,
            PrintRegister printRegister,
            RateRollup rateRollup,
            Clock clock) {
        this.bills = bills;
        this.readBill = readBill;
        this.adjustments = adjustments;
        this.billPdf = billPdf;
        this.printRegister = printRegister;
        this.rateRollup = rateRollup;
        this.clock = clock;
    }

    @Get("/bills")
    @View("billing/bills")
    @Navigation(title = "账单", section = Section.BILLS, order = 20)
    BillListPage list(
            Viewer viewer,
            @QueryValue(defaultValue = "") String month,
            @QueryValue(defaultValue = "0") long compound,
            @QueryValue(defaultValue = "1") int page) {
        BillingMonth wanted = month.isEmpty() ? rateRollup.latest(viewer) : BillingMonth.parse(month);
        CompoundId in = new CompoundId(compound);
        PageNumbers numbers = new PageNumbers(
                "/billing/bills?month=%s&compound=%d".formatted(wanted, compound),
                Math.max(1, page),
                ROWS,
                bills.countOfIssuer(viewer, wanted, in));
        return new BillListPage(wanted, compound, bills.ofIssuer(viewer, wanted, in, ROWS, numbers.offset()), numbers);
    }

    @Get("/bills/{id}")
    @View("billing/bill")
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNERS_COMMITTEE", "OWNER"})
    BillPage one(Viewer viewer, long id) {
        Bill bill = readBill.one(viewer, new BillId(id));
        return new BillPage(
                bill,
                adjustments.ofBill(bill.head().id()),
                Managers.isManager(viewer),
                LocalDate.now(clock),
                billPdf.verifyAddress(bill),
                billPdf.missing(bill),
                printRegister.of(PrintedKind.BILL, id, PRINTINGS));
    }
}
