package cn.changxiao.app.api.analysis;

import cn.changxiao.billing.collection.analysis.Ageings;
import cn.changxiao.billing.collection.analysis.LeagueTables;
import cn.changxiao.billing.collection.analysis.StageYields;
import cn.changxiao.billing.collection.analysis.Trends;
import cn.changxiao.billing.collection.analysis.VintageCurves;
import cn.changxiao.billing.collection.effect.BeforeAfters;
import cn.changxiao.billing.collection.effect.EventKind;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import java.util.List;

/** Everything the analysis pages show, as exact fractions of amounts and counts where there are such. */
@Controller("/api/v1/collection-analysis")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class AnalysisApi {

    private final Trends trends;
    private final LeagueTables leagueTables;
    private final Ageings ageings;
    private final VintageCurves vintageCurves;
    private final StageYields stageYields;
    private final BeforeAfters beforeAfters;

    AnalysisApi(
            Trends trends,
            LeagueTables leagueTables,
            Ageings ageings,
            VintageCurves vintageCurves,
            StageYields stageYields,
            BeforeAfters beforeAfters) {
        this.trends = trends;
        this.leagueTables = leagueTables;
        this.ageings = ageings;
        this.vintageCurves = vintageCurves;
        this.stageYields = stageYields;
        this.beforeAfters = beforeAfters;
    }

    @Get("/trend")
    AnalysisJson.TrendJson trend(Viewer viewer) {
        return AnalysisJson.TrendJson.of(trends.of(viewer));
    }

    @Get("/league/managers")
    AnalysisJson.LeagueJson managers(Viewer viewer) {
        return AnalysisJson.LeagueJson.of(leagueTables.managers(viewer));
    }

    @Get("/league/compounds")
    AnalysisJson.LeagueJson compounds(Viewer viewer) {
        return AnalysisJson.LeagueJson.of(leagueTables.compounds(viewer));
    }

    @Get("/ageing")
    AnalysisJson.AgeingJson ageing(Viewer viewer) {
        return AnalysisJson.AgeingJson.of(ageings.of(viewer));
    }

    @Get("/vintage")
    List<AnalysisJson.VintageJson> vintage(Viewer viewer) {
        return vintageCurves.of(viewer).stream()
                .map(AnalysisJson.VintageJson::of)
                .toList();
    }

    @Get("/dunning")
    List<AnalysisJson.YieldJson> dunning(Viewer viewer) {
        return stageYields.of(viewer).stream().map(AnalysisJson.YieldJson::of).toList();
    }

    /** Managers get 403: it sets them beside each other. */
    @Get("/manager-changes")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY"})
    List<ChangeJson> changes(Viewer viewer) {
        return beforeAfter(viewer, EventKind.MANAGER_CHANGE);
    }

    /** {@code kind} is MANAGER_CHANGE, BUNDLING or RENOVATION; managers get 403. */
    @Get("/before-after")
    @Secured({"STREET_OFFICE", "HOUSING_AUTHORITY"})
    List<ChangeJson> beforeAfter(Viewer viewer, @QueryValue EventKind kind) {
        long fewest = beforeAfters.fewest(viewer);
        return beforeAfters.of(viewer).getOrDefault(kind, List.of()).stream()
                .map(row -> ChangeJson.of(row, fewest))
                .toList();
    }
}
