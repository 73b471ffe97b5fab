package cn.changxiao.app.api.billing;

import cn.changxiao.billing.shift.AcknowledgeShift;
import cn.changxiao.billing.shift.CashCount;
import cn.changxiao.billing.shift.CloseShift;
import cn.changxiao.billing.shift.OpenShift;
import cn.changxiao.billing.shift.Shift;
import cn.changxiao.billing.shift.ShiftId;
import cn.changxiao.billing.shift.ShiftReport;
import cn.changxiao.billing.shift.Shifts;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.money.Money;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cashiers' shifts for programs. */
@Controller("/api/v1/shifts")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class ShiftApi {

    private final Shifts shifts;
    private final OpenShift openShift;
    private final CloseShift closeShift;
    private final AcknowledgeShift acknowledgeShift;

    ShiftApi(Shifts shifts, OpenShift openShift, CloseShift closeShift, AcknowledgeShift acknowledgeShift) {
        this.shifts = shifts;
        this.openShift = openShift;
        this.closeShift = closeShift;
        this.acknowledgeShift = acknowledgeShift;
    }

    @Get
    List<ShiftJson> list(Viewer viewer) {
        return shifts.ofIssuer(viewer).stream().map(ShiftJson::of).toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    ReportJson open(Viewer viewer, @Header("Idempotency-Key") String key, @Body FloatJson body) {
        ShiftId id = openShift.open(viewer, new BusinessKey(key), CashCount.ofTotal(Money.parse(body.change())));
        return one(viewer, id.value());
    }

    @Get("/{id}")
    ReportJson one(Viewer viewer, long id) {
        return ReportJson.of(shifts.one(viewer, new ShiftId(id)));
    }

    @Post("/{id}/close")
    ReportJson close(Viewer viewer, long id, @Body CountJson body) {
        String reason = body.reason() == null ? "" : body.reason();
        closeShift.close(viewer, new ShiftId(id), CashCount.ofTotal(Money.parse(body.counted())), reason);
        return one(viewer, id);
    }

    @Post("/{id}/acknowledge")
    ReportJson acknowledge(Viewer viewer, long id) {
        acknowledgeShift.acknowledge(viewer, new ShiftId(id));
        return one(viewer, id);
    }

    /** The counted float in yuan. */
    @Serdeable
    record FloatJson(String change) {}

    /** The counted drawer in yuan, and why it differs if it does. */
    @Serdeable
    record CountJson(String counted, @Nullable String reason) {}

    /** A shift in a list; state is OPEN, CLOSED or ACKNOWLEDGED. */
    @Serdeable
    record ShiftJson(String id, String cashier, String openedAt, String state) {

        static ShiftJson of(Shift shift) {
            String closed = shift.isWaiting() ? "CLOSED" : "ACKNOWLEDGED";
            return new ShiftJson(
                    shift.id().toString(),
                    shift.cashierName(),
                    shift.openedAt().toString(),
                    shift.isOpen() ? "OPEN" : closed);
        }
    }

    /** A shift with what was taken in it. */
    @Serdeable
    record ReportJson(
            ShiftJson shift,
            MoneyJson change,
            MoneyJson cash,
            MoneyJson expected,
            @Nullable MoneyJson counted,
            List<TakenJson> taken) {

        static ReportJson of(ShiftReport report) {
            return new ReportJson(
                    ShiftJson.of(report.shift()),
                    MoneyJson.of(report.shift().change()),
                    MoneyJson.of(report.cash()),
                    MoneyJson.of(report.expected()),
                    report.shift()
                            .closing()
                            .map(close -> MoneyJson.of(close.counted()))
                            .orElse(null),
                    report.taken().stream()
                            .map(taken -> new TakenJson(
                                    taken.channel().name(), taken.payments(), MoneyJson.of(taken.amount())))
                            .toList());
        }
    }

    /** The payments of one channel. */
    @Serdeable
    record TakenJson(String channel, long payments, MoneyJson amount) {}
}
