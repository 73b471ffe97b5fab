package cn.changxiao.app.console.printing;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.VerifyBill;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.util.Optional;

/** Where the second code of a bill leads; open to everybody who holds one, and silent about whose it is. */
@Controller("/verify/bill")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class VerifyBillController {

    private final VerifyBill verifyBill;

    VerifyBillController(VerifyBill verifyBill) {
        this.verifyBill = verifyBill;
    }

    @Get
    @View("printing/verify-bill")
    VerifyBillPage form() {
        return new VerifyBillPage(false, Optional.empty());
    }

    @Get("/{id}")
    @View("printing/verify-bill")
    VerifyBillPage verify(
            long id,
            @QueryValue(defaultValue = "") String n,
            @QueryValue(defaultValue = "") String a,
            @QueryValue(defaultValue = "") String h) {
        return new VerifyBillPage(true, verifyBill.verify(new BillId(id), n, a, h));
    }
}
