package cn.changxiao.billing.collection.report;

import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.rollup.Rollup;
import cn.changxiao.billing.collection.rollup.RollupRow;
import cn.changxiao.property.ContentHash;
import cn.changxiao.property.document.Fact;
import cn.changxiao.property.document.PdfColumn;
import cn.changxiao.property.document.PdfFonts;
import cn.changxiao.property.document.PdfPages;
import cn.changxiao.property.document.PdfSeal;
import cn.changxiao.property.document.PdfStyle;
import jakarta.inject.Singleton;
import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** 物业服务费收缴情况月报 on A4: the figures, the parts, the managers, the year so far and how each rate is defined. */
@Singleton
public class RateReportPdf {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);
    private static final int MONTHS_SHOWN = 12;
    private static final int PPM_OF_A_PERCENT_DIGITS = 4;

    private final PdfFonts fonts;

    RateReportPdf(PdfFonts fonts) {
        this.fonts = fonts;
    }

    public byte[] write(RateReport report) {
        Rollup rollup = report.rollup();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        byte[] hash = ContentHash.of(rollup.name(), rollup.month(), rollup.totals(), rollup.rows(), report.madeAt());
        try (PdfPages pages = PdfPages.a4(fonts, PdfSeal.original(hash, ""), out)) {
            pages.title("物业服务费收缴情况月报", "%s　账期 %s".formatted(rollup.name(), rollup.month()));
            pages.paragraph(summary(report));
            pages.heading("一、总体情况");
            pages.facts(facts(rollup.totals()));
            pages.heading("二、各%s情况".formatted(rollup.by().label()));
            parts(pages, rollup.by().label(), rollup.rows());
            pages.heading("三、管理单位情况");
            parts(pages, "管理单位", rollup.managers());
            pages.heading("四、近 %d 个月".formatted(MONTHS_SHOWN));
            months(pages, rollup.trend());
            pages.heading("五、口径说明");
            for (RateDefinition definition : RateDefinition.values()) {
                pages.note("%s：%s".formatted(definition.label(), definition.definition()), PdfStyle.NOTE);
            }
            pages.note(
                    "比率保留两位小数，只舍不入；“—”表示没有账单或没有欠费，不是零。数据截至 %s，由账单与收款逐笔累计，每晚与原始记录核对。"
                            .formatted(MOMENT.format(report.madeAt())),
                    PdfStyle.NOTE);
        }
        return out.toByteArray();
    }

    private static String summary(RateReport report) {
        CollectionTotals totals = report.rollup().totals();
        String label = report.rollup().by().label();
        if (totals.due().isZero()) {
            return "本账期没有账单。";
        }
        String whole = "本月应收 %s 元，截止日前收到 %s 元，当期收缴率 %s（目标 %s）；以后补收 %s 元，至今未缴 %s 元。"
                .formatted(
                        totals.due().grouped(),
                        totals.onTime().grouped(),
                        RateReport.text(RateDefinition.CURRENT.of(totals)),
                        percent(report.targetPpm()),
                        totals.late().grouped(),
                        totals.open().grouped());
        List<RollupRow> alarming = report.alarming();
        String parts = "有账单的%s %d 个，达到目标的 %d 个，低于预警线（%s）的 %d 个"
                .formatted(label, report.billed(), report.onTarget(), percent(report.alertPpm()), alarming.size());
        return whole + parts + (alarming.isEmpty() ? "。" : "：" + names(alarming) + "。");
    }

    private static String names(List<RollupRow> rows) {
        int shown = Math.min(5, rows.size());
        List<String> names = rows.subList(0, shown).stream()
                .map(row -> "%s %s".formatted(row.name(), RateReport.text(row.rate(RateDefinition.CURRENT))))
                .toList();
        return String.join("、", names) + (shown < rows.size() ? "等" : "");
    }

    private static List<Fact> facts(CollectionTotals totals) {
        List<Fact> facts = new ArrayList<>();
        for (RateDefinition definition : RateDefinition.values()) {
            facts.add(new Fact(definition.label(), RateReport.text(definition.of(totals))));
        }
        facts.add(new Fact("本月应收", totals.due().grouped() + " 元"));
        facts.add(new Fact("截止日前收到", totals.onTime().grouped() + " 元"));
        facts.add(new Fact("以后补收", totals.late().grouped() + " 元"));
        facts.add(new Fact("至今未缴", totals.open().grouped() + " 元"));
        facts.add(new Fact("月初欠费", totals.arrears().grouped() + " 元"));
        facts.add(new Fact("本月清回", totals.recovered().grouped() + " 元"));
        facts.add(new Fact("应收户数", Long.toString(totals.householdsDue())));
        return facts;
    }

    private static void parts(PdfPages pages, String label, List<RollupRow> rows) {
        if (rows.isEmpty()) {
            pages.paragraph("没有可列的内容。");
            return;
        }
        List<PdfColumn> columns = List.of(
                PdfColumn.text(label, 5),
                PdfColumn.number("应收（元）", 3),
                PdfColumn.number("截止日前收到", 3),
                PdfColumn.number("当期", 2),
                PdfColumn.number("清欠率", 2),
                PdfColumn.number("综合", 2),
                PdfColumn.number("按户", 2));
        pages.table(columns, rows.stream().map(RateReportPdf::part).toList());
    }

    private static List<String> part(RollupRow row) {
        return List.of(
                row.name(),
                row.totals().due().grouped(),
                row.totals().onTime().grouped(),
                RateReport.text(row.rate(RateDefinition.CURRENT)),
                RateReport.text(row.rate(RateDefinition.ARREARS)),
                RateReport.text(row.rate(RateDefinition.COMBINED)),
                RateReport.text(row.rate(RateDefinition.HOUSEHOLD)));
    }

    private static void months(PdfPages pages, List<MonthRate> trend) {
        List<PdfColumn> columns = List.of(
                PdfColumn.text("账期", 2),
                PdfColumn.number("应收（元）", 3),
                PdfColumn.number("当期", 2),
                PdfColumn.number("至今", 2),
                PdfColumn.number("综合", 2),
                PdfColumn.number("按户", 2));
        List<MonthRate> shown = trend.subList(Math.max(0, trend.size() - MONTHS_SHOWN), trend.size());
        pages.table(
                columns,
                shown.stream()
                        .map(month -> List.of(
                                month.month().toString(),
                                month.totals().due().grouped(),
                                RateReport.text(month.rate(RateDefinition.CURRENT)),
                                RateReport.text(month.rate(RateDefinition.TO_DATE)),
                                RateReport.text(month.rate(RateDefinition.COMBINED)),
                                RateReport.text(month.rate(RateDefinition.HOUSEHOLD))))
                        .toList());
    }

    /** {@code 85%} of 850,000 parts per million. */
    private static String percent(long ppm) {
        return BigDecimal.valueOf(ppm, PPM_OF_A_PERCENT_DIGITS)
                        .stripTrailingZeros()
                        .toPlainString()
                + "%";
    }
}
