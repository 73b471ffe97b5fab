package cn.changxiao.app.api.tariff;

import cn.changxiao.billing.price.PriceKind;
import cn.changxiao.billing.price.PriceText;
import cn.changxiao.billing.tariff.ApproveTariff;
import cn.changxiao.billing.tariff.ApproveTariffEnd;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.ProposeTariff;
import cn.changxiao.billing.tariff.ProposeTariffEnd;
import cn.changxiao.billing.tariff.RejectTariff;
import cn.changxiao.billing.tariff.TariffId;
import cn.changxiao.billing.tariff.Tariffs;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.CompoundId;
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
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Prices of every kind. The header Idempotency-Key makes a request sent twice one proposal. */
@Controller("/api/v1/billing/tariffs")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class TariffApi {

    private static final int ROWS = 200;

    private final Tariffs tariffs;
    private final ProposeTariff proposeTariff;
    private final ApproveTariff approveTariff;
    private final RejectTariff rejectTariff;
    private final ProposeTariffEnd proposeTariffEnd;
    private final ApproveTariffEnd approveTariffEnd;

    TariffApi(
            Tariffs tariffs,
            ProposeTariff proposeTariff,
            ApproveTariff approveTariff,
            RejectTariff rejectTariff,
            ProposeTariffEnd proposeTariffEnd,
            ApproveTariffEnd approveTariffEnd) {
        this.tariffs = tariffs;
        this.proposeTariff = proposeTariff;
        this.approveTariff = approveTariff;
        this.rejectTariff = rejectTariff;
        this.proposeTariffEnd = proposeTariffEnd;
        this.approveTariffEnd = approveTariffEnd;
    }

    /** Two hundred at a time, those that wait first. */
    @Get
    @Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER", "STREET_OFFICE"})
    List<TariffJson> list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        return tariffs.list(viewer, ROWS, (Math.max(1, page) - 1) * ROWS).stream()
                .map(TariffJson::of)
                .toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    IdJson propose(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewTariffJson body) {
        return new IdJson(proposeTariff.propose(viewer, body.toCommand(key)).toString());
    }

    @Post("/{id}/approve")
    @Status(HttpStatus.NO_CONTENT)
    void approve(Viewer viewer, long id) {
        approveTariff.approve(viewer, new TariffId(id));
    }

    @Post("/{id}/reject")
    @Status(HttpStatus.NO_CONTENT)
    void reject(Viewer viewer, long id, @Body ReasonJson body) {
        rejectTariff.reject(viewer, new TariffId(id), body.reason());
    }

    @Post("/{id}/end")
    @Status(HttpStatus.NO_CONTENT)
    void proposeEnd(Viewer viewer, long id, @Body EndJson body) {
        proposeTariffEnd.propose(viewer, new TariffId(id), body.on(), body.reason());
    }

    @Post("/{id}/end/approve")
    @Status(HttpStatus.NO_CONTENT)
    void approveEnd(Viewer viewer, long id) {
        approveTariffEnd.approve(viewer, new TariffId(id));
    }

    /** {@code price} in yuan, or for {@code TIERED} {@code bands} as {@code 90=0.50,144=0.80,以上=1.25}. */
    @Serdeable
    record NewTariffJson(
            String compound,
            FeeItem item,
            PriceKind kind,
            @Nullable String price,
            @Nullable String bands,
            LocalDate validFrom,
            String basis) {

        ProposeTariff.Command toCommand(String key) {
            return new ProposeTariff.Command(
                    new BusinessKey(key),
                    new CompoundId(Long.parseLong(compound)),
                    item,
                    PriceText.parse(kind, Objects.requireNonNullElse(price, ""), Objects.requireNonNullElse(bands, "")),
                    validFrom,
                    basis);
        }
    }

    /** What was made. */
    @Serdeable
    record IdJson(String id) {}

    /** Why it is sent back. */
    @Serdeable
    record ReasonJson(String reason) {}

    /** The first day without the price, and why it ends. */
    @Serdeable
    record EndJson(LocalDate on, String reason) {}
}
