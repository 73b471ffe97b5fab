package cn.changxiao.app.api.registry;

import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.CompoundFilter;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.Compounds;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.management.ManagementTimeline;
import cn.changxiao.property.organisation.Organisations;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.place.PlaceLevel;
import cn.changxiao.property.place.Places;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.List;
import java.util.Optional;

/** Reads of the register; each answers only the viewer's own rows. */
@Controller("/api/v1")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class RegistryApi {

    private static final int MOST_ROWS = 500;

    private final Compounds compounds;
    private final Units units;
    private final Places places;
    private final Organisations organisations;
    private final ManagementTimeline timeline;

    RegistryApi(
            Compounds compounds, Units units, Places places, Organisations organisations, ManagementTimeline timeline) {
        this.compounds = compounds;
        this.units = units;
        this.places = places;
        this.organisations = organisations;
        this.timeline = timeline;
    }

    @Get("/places")
    List<PlaceJson> provinces() {
        return places.children("").stream().map(PlaceJson::of).toList();
    }

    @Get("/places/{code}/children")
    List<PlaceJson> children(String code) {
        return places.children(places.get(code).code()).stream()
                .map(PlaceJson::of)
                .toList();
    }

    @Get("/compounds")
    List<CompoundJson> compounds(
            Viewer viewer,
            @QueryValue(defaultValue = "") String place,
            @QueryValue(defaultValue = "") String words,
            @QueryValue(defaultValue = "0") int offset,
            @QueryValue(defaultValue = "100") int limit) {
        CompoundFilter filter =
                new CompoundFilter(PlaceLevel.isCode(place) ? place : "", words, Math.max(0, offset), bounded(limit));
        return compounds.list(viewer, filter).stream().map(CompoundJson::of).toList();
    }

    @Get("/compounds/{id}")
    CompoundJson compound(Viewer viewer, long id) {
        return CompoundJson.of(compounds.get(viewer, new CompoundId(id)));
    }

    @Get("/compounds/{id}/units")
    List<UnitJson> units(
            Viewer viewer,
            long id,
            @QueryValue(defaultValue = "0") long building,
            @QueryValue(defaultValue = "0") int offset,
            @QueryValue(defaultValue = "100") int limit) {
        Optional<BuildingId> only = building == 0 ? Optional.empty() : Optional.of(new BuildingId(building));
        Units.Window window = new Units.Window(Math.max(0, offset), bounded(limit));
        return units.list(viewer, new CompoundId(id), only, window).stream()
                .map(UnitJson::of)
                .toList();
    }

    @Get("/compounds/{id}/management")
    List<ManagementJson> management(Viewer viewer, long id) {
        return timeline.of(viewer, new CompoundId(id)).stream()
                .map(ManagementJson::of)
                .toList();
    }

    @Get("/organisations")
    List<OrganisationJson> organisations(
            @QueryValue(defaultValue = "") String place,
            @QueryValue(defaultValue = "") String kind,
            @QueryValue(defaultValue = "") String words) {
        return organisations.list(PlaceLevel.isCode(place) ? place : "", kind, words, MOST_ROWS).stream()
                .map(OrganisationJson::of)
                .toList();
    }

    private static int bounded(int limit) {
        return Math.max(1, Math.min(MOST_ROWS, limit));
    }
}
