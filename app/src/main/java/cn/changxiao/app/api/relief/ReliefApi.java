package cn.changxiao.app.api.relief;

import cn.changxiao.billing.relief.ApproveRelief;
import cn.changxiao.billing.relief.EndRelief;
import cn.changxiao.billing.relief.ProposeRelief;
import cn.changxiao.billing.relief.RejectRelief;
import cn.changxiao.billing.relief.ReliefId;
import cn.changxiao.billing.relief.ReliefKind;
import cn.changxiao.billing.relief.ReliefLine;
import cn.changxiao.billing.relief.Reliefs;
import cn.changxiao.billing.tariff.FeeItem;
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
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reliefs of a manager's units. The header Idempotency-Key makes a request sent twice one proposal. */
@Controller("/api/v1/billing/reliefs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class ReliefApi {

    private static final int ROWS = 200;

    private final Reliefs reliefs;
    private final ProposeRelief proposeRelief;
    private final ApproveRelief approveRelief;
    private final RejectRelief rejectRelief;
    private final EndRelief endRelief;

    ReliefApi(
            Reliefs reliefs,
            ProposeRelief proposeRelief,
            ApproveRelief approveRelief,
            RejectRelief rejectRelief,
            EndRelief endRelief) {
        this.reliefs = reliefs;
        this.proposeRelief = proposeRelief;
        this.approveRelief = approveRelief;
        this.rejectRelief = rejectRelief;
        this.endRelief = endRelief;
    }

    /** Two hundred at a time, those that wait first. */
    @Get
    List<ReliefJson> list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        return reliefs.list(viewer, ROWS, (Math.max(1, page) - 1) * ROWS).stream()
                .map(ReliefJson::of)
                .toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    IdJson propose(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewReliefJson body) {
        return new IdJson(proposeRelief.propose(viewer, body.toCommand(key)).toString());
    }

    @Post("/{id}/approve")
    @Status(HttpStatus.NO_CONTENT)
    void approve(Viewer viewer, long id) {
        approveRelief.approve(viewer, new ReliefId(id));
    }

    @Post("/{id}/reject")
    @Status(HttpStatus.NO_CONTENT)
    void reject(Viewer viewer, long id, @Body ReasonJson body) {
        rejectRelief.reject(viewer, new ReliefId(id), body.reason());
    }

    @Post("/{id}/end")
    @Status(HttpStatus.NO_CONTENT)
    void end(Viewer viewer, long id, @Body EndJson body) {
        endRelief.end(viewer, new ReliefId(id), body.on(), body.reason());
    }

    /** A share in parts per million or a sum a month in yuan; neither, for a vacant unit, is what the place provides. */
    @Serdeable
    record NewReliefJson(
            String unit,
            FeeItem item,
            ReliefKind kind,
            @Nullable Long sharePpm,
            @Nullable String perMonth,
            @Nullable LocalDate noticeOn,
            LocalDate from,
            LocalDate until,
            String evidence) {

        ProposeRelief.Command toCommand(String key) {
            return new ProposeRelief.Command(
                    new BusinessKey(key),
                    new UnitId(Long.parseLong(unit)),
                    item,
                    kind,
                    sharePpm == null ? 0 : sharePpm,
                    perMonth == null ? Money.ZERO : Money.parse(perMonth),
                    Optional.ofNullable(noticeOn),
                    from,
                    until,
                    evidence);
        }
    }

    /** A relief in a list; {@code until} is exclusive. */
    @Serdeable
    record ReliefJson(
            String id,
            String place,
            String item,
            String kind,
            String size,
            LocalDate from,
            LocalDate until,
            String evidence,
            String state,
            String note) {

        static ReliefJson of(ReliefLine relief) {
            return new ReliefJson(
                    relief.id().toString(),
                    relief.compound() + " " + relief.place(),
                    relief.item().name(),
                    relief.kind().name(),
                    relief.size(),
                    relief.from(),
                    relief.until(),
                    relief.evidence(),
                    relief.state().name(),
                    relief.note());
        }
    }

    /** What was made. */
    @Serdeable
    record IdJson(String id) {}

    /** Why it is sent back. */
    @Serdeable
    record ReasonJson(String reason) {}

    /** The first day without relief, and why it ends. */
    @Serdeable
    record EndJson(LocalDate on, String reason) {}
}
