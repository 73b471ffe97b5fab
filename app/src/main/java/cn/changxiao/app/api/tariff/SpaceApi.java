package cn.changxiao.app.api.tariff;

import cn.changxiao.billing.space.AssignSpace;
import cn.changxiao.billing.space.HeldSpaces;
import cn.changxiao.billing.space.ReleaseSpace;
import cn.changxiao.billing.space.Space;
import cn.changxiao.billing.space.SpaceId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
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
import org.jspecify.annotations.Nullable;

/** Parking spaces held by units. */
@Controller("/api/v1/billing/spaces")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class SpaceApi {

    private static final int ROWS = 200;

    private final HeldSpaces spaces;
    private final AssignSpace assignSpace;
    private final ReleaseSpace releaseSpace;

    SpaceApi(HeldSpaces spaces, AssignSpace assignSpace, ReleaseSpace releaseSpace) {
        this.spaces = spaces;
        this.assignSpace = assignSpace;
        this.releaseSpace = releaseSpace;
    }

    @Get
    List<SpaceJson> list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        return spaces.list(viewer, ROWS, (Math.max(1, page) - 1) * ROWS).stream()
                .map(SpaceJson::of)
                .toList();
    }

    @Post
    @Status(HttpStatus.CREATED)
    TariffApi.IdJson assign(Viewer viewer, @Header("Idempotency-Key") String key, @Body NewSpaceJson body) {
        return new TariffApi.IdJson(
                assignSpace.assign(viewer, body.toCommand(key)).toString());
    }

    @Post("/{id}/release")
    @Status(HttpStatus.NO_CONTENT)
    void release(Viewer viewer, long id, @Body UntilJson body) {
        releaseSpace.release(viewer, new SpaceId(id), body.until());
    }

    /** A space held from a day until another, exclusive; without an end it lasts. */
    @Serdeable
    record NewSpaceJson(
            String unit,
            String number,
            LocalDate from,
            @Nullable LocalDate until) {

        AssignSpace.Command toCommand(String key) {
            return new AssignSpace.Command(
                    new BusinessKey(key),
                    new UnitId(Long.parseLong(unit)),
                    number,
                    from,
                    until == null ? AssignSpace.Command.OPEN_END : until);
        }
    }

    /** The first day without the space. */
    @Serdeable
    record UntilJson(LocalDate until) {}

    /** A space in a list. */
    @Serdeable
    record SpaceJson(String id, String compound, String place, String number, LocalDate from, LocalDate until) {

        static SpaceJson of(Space space) {
            return new SpaceJson(
                    space.id().toString(),
                    space.compound(),
                    space.place(),
                    space.number(),
                    space.from(),
                    space.until());
        }
    }
}
