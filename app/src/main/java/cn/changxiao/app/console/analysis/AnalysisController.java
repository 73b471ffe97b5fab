package cn.changxiao.app.console.analysis;

import cn.changxiao.app.navigation.Navigation;
import cn.changxiao.app.navigation.Section;
import cn.changxiao.billing.Managers;
import cn.changxiao.billing.collection.analysis.Ageing;
import cn.changxiao.billing.collection.analysis.Ageings;
import cn.changxiao.billing.collection.analysis.LeagueTables;
import cn.changxiao.billing.collection.analysis.StageYields;
import cn.changxiao.billing.collection.analysis.Trend;
import cn.changxiao.billing.collection.analysis.Trends;
import cn.changxiao.billing.collection.analysis.VintageCurve;
import cn.changxiao.billing.collection.analysis.VintageCurves;
import cn.changxiao.billing.collection.effect.BeforeAfters;
import cn.changxiao.billing.collection.target.CollectionAlerts;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.util.List;
import java.util.Optional;

/** What the rates mean, a page for each question. */
@Controller("/collection/analysis")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER"})
final class AnalysisController {

    private final Trends trends;
    private final CollectionAlerts alerts;
    private final LeagueTables leagueTables;
    private final Ageings ageings;
    private final VintageCurves vintageCurves;
    private final BeforeAfters beforeAfters;
    private final StageYields stageYields;
    private final AnalysisCharts charts;

    AnalysisController(
            Trends trends,
            CollectionAlerts alerts,
            LeagueTables leagueTables,
            Ageings ageings,
            VintageCurves vintageCurves,
            BeforeAfters beforeAfters,
            StageYields stageYields,
            AnalysisCharts charts) {
        this.trends = trends;
        this.alerts = alerts;
        this.leagueTables = leagueTables;
        this.ageings = ageings;
        this.vintageCurves = vintageCurves;
        this.beforeAfters = beforeAfters;
        this.stageYields = stageYields;
        this.charts = charts;
    }

    @Get
    @View("analysis/trend")
    @Navigation(title = "收缴分析", section = Section.COLLECTION, order = 15)
    TrendPage trend(Viewer viewer) {
        Trend trend = trends.of(viewer);
        return new TrendPage(trend, charts.trend(trend), alerts.of(viewer));
    }

    @Get("/league")
    @View("analysis/league")
    LeaguePage league(Viewer viewer) {
        return new LeaguePage(leagueTables.managers(viewer), leagueTables.compounds(viewer));
    }

    @Get("/ageing")
    @View("analysis/ageing")
    AgeingPage ageing(Viewer viewer) {
        Ageing ageing = ageings.of(viewer);
        boolean isOneManager = ageing.managers().size() < 2;
        return new AgeingPage(ageing, charts.ageing(isOneManager ? ageing.compounds() : ageing.managers()));
    }

    @Get("/vintage")
    @View("analysis/vintage")
    VintagePage vintage(Viewer viewer) {
        List<VintageCurve> curves = vintageCurves.of(viewer);
        return new VintagePage(curves, charts.vintage(curves));
    }

    @Get("/effects")
    @View("analysis/effects")
    EffectsPage effects(Viewer viewer) {
        return new EffectsPage(
                Managers.isManager(viewer) ? Optional.empty() : Optional.of(beforeAfters.of(viewer)),
                beforeAfters.fewest(viewer),
                stageYields.of(viewer));
    }
}
