package cn.changxiao.app.console.collection;

import cn.changxiao.app.page.Answer;
import cn.changxiao.billing.collection.report.RateReport;
import cn.changxiao.billing.collection.report.RateReportPdf;
import cn.changxiao.billing.collection.report.RateXlsx;
import cn.changxiao.billing.collection.rollup.RollupLevel;
import cn.changxiao.billing.collection.rollup.RollupPath;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** The board to take along: as the monthly report, as a workbook, and on the wall of the office. */
@Controller("/collection")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured({"STREET_OFFICE", "HOUSING_AUTHORITY", "PROPERTY_COMPANY", "FALLBACK_MANAGER", "OWNERS_COMMITTEE"})
final class RatePaperController {

    private final RateBoardPages pages;
    private final RateReportPdf pdf;
    private final RateXlsx xlsx;
    private final Clock clock;

    RatePaperController(RateBoardPages pages, RateReportPdf pdf, RateXlsx xlsx, Clock clock) {
        this.pages = pages;
        this.pdf = pdf;
        this.xlsx = xlsx;
        this.clock = clock;
    }

    @Get("/report")
    HttpResponse<byte[]> report(
            Viewer viewer,
            @QueryValue(defaultValue = "") String in,
            @QueryValue Optional<RollupLevel> by,
            @QueryValue(defaultValue = "") String month) {
        RateReport report = report(pages.page(viewer, RollupPath.parse(in), by, month));
        return Answer.pdf(name(report, "pdf"), pdf.write(report));
    }

    @Get("/workbook")
    HttpResponse<byte[]> workbook(
            Viewer viewer,
            @QueryValue(defaultValue = "") String in,
            @QueryValue Optional<RollupLevel> by,
            @QueryValue(defaultValue = "") String month) {
        RateReport report = report(pages.page(viewer, RollupPath.parse(in), by, month));
        return Answer.xlsx(name(report, "xlsx"), xlsx.write(report));
    }

    /** Large, without a menu, and read again every minute; always the last month. */
    @Get("/wall")
    @View("collection/wall")
    RateWallPage wall(Viewer viewer) {
        return new RateWallPage(pages.page(viewer, RollupPath.ALL, Optional.empty(), ""), LocalDateTime.now(clock));
    }

    private RateReport report(RateBoardPage page) {
        return new RateReport(page.rollup(), page.targetPpm(), page.alertPpm(), LocalDateTime.now(clock));
    }

    private static String name(RateReport report, String suffix) {
        return "收缴率月报-%s-%s.%s"
                .formatted(report.rollup().name(), report.rollup().month(), suffix);
    }
}
