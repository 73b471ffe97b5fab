package cn.changxiao.app.api.billing;

import cn.changxiao.billing.bill.Bill;
import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.ReadBill;
import cn.changxiao.billing.paper.BillPdf;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;

/** One bill whole: lines, what was taken off and paid, arrears, and the texts of its two codes. */
@Controller("/api/v1/bills")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE", "OWNERS_COMMITTEE", "OWNER"})
final class BillApi {

    private final ReadBill readBill;
    private final BillPdf billPdf;

    BillApi(ReadBill readBill, BillPdf billPdf) {
        this.readBill = readBill;
        this.billPdf = billPdf;
    }

    @Get("/{id}")
    WholeBillJson one(Viewer viewer, long id) {
        Bill bill = readBill.one(viewer, new BillId(id));
        return WholeBillJson.of(bill, billPdf.verifyAddress(bill));
    }
}
