package cn.changxiao.app.api.suspense;

import cn.changxiao.billing.suspense.CheckReturn;
import cn.changxiao.billing.suspense.ProposeReturn;
import cn.changxiao.billing.suspense.ResolveSuspense;
import cn.changxiao.billing.suspense.SuspendedSums;
import cn.changxiao.billing.suspense.SuspenseId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Money in suspense of a manager. The header Idempotency-Key makes a request sent twice one command. */
@Controller("/api/v1/suspense")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class SuspenseApi {

    private static final int ROWS = 100;

    private final SuspendedSums sums;
    private final ResolveSuspense resolveSuspense;
    private final ProposeReturn proposeReturn;
    private final CheckReturn checkReturn;

    SuspenseApi(
            SuspendedSums sums, ResolveSuspense resolveSuspense, ProposeReturn proposeReturn, CheckReturn checkReturn) {
        this.sums = sums;
        this.resolveSuspense = resolveSuspense;
        this.proposeReturn = proposeReturn;
        this.checkReturn = checkReturn;
    }

    @Get
    List<SuspenseJson> open(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        return sums.open(viewer, ROWS, (Math.max(1, page) - 1L) * ROWS).stream()
                .map(SuspenseJson::of)
                .toList();
    }

    @Get("/{id}")
    SuspenseJson one(Viewer viewer, long id) {
        return SuspenseJson.of(sums.one(viewer, new SuspenseId(id)));
    }

    @Post("/{id}/payments")
    @Status(HttpStatus.CREATED)
    PaidJson pay(Viewer viewer, long id, @Header("Idempotency-Key") String key, @Body PayJson body) {
        UnitId unit = new UnitId(Long.parseLong(body.unit()));
        return new PaidJson(resolveSuspense
                .resolve(
                        viewer,
                        new ResolveSuspense.Command(
                                new BusinessKey(key), new SuspenseId(id), unit, Money.parse(body.amount())))
                .toString());
    }

    @Post("/{id}/return")
    SuspenseJson propose(Viewer viewer, long id, @Header("Idempotency-Key") String key, @Body ReturnJson body) {
        proposeReturn.propose(viewer, new BusinessKey(key), new SuspenseId(id), body.note());
        return one(viewer, id);
    }

    @Post("/{id}/return/check")
    SuspenseJson check(Viewer viewer, long id, @Header("Idempotency-Key") String key, @Body CheckJson body) {
        checkReturn.check(viewer, new BusinessKey(key), new SuspenseId(id), body.decision());
        return one(viewer, id);
    }

    /** Which unit gets how many yuan. */
    @Serdeable
    record PayJson(String unit, String amount) {}

    /** The payment that came of it. */
    @Serdeable
    record PaidJson(String payment) {}

    /** Why the money goes back. */
    @Serdeable
    record ReturnJson(String note) {}

    /** What the second person says. */
    @Serdeable
    record CheckJson(CheckReturn.Decision decision) {}
}
