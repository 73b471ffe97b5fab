package cn.changxiao.app.console.analysis;

import cn.changxiao.billing.bill.ArrearsAge;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.analysis.AgeingLine;
import cn.changxiao.billing.collection.analysis.Forecast;
import cn.changxiao.billing.collection.analysis.ForecastMonth;
import cn.changxiao.billing.collection.analysis.Trend;
import cn.changxiao.billing.collection.analysis.VintageCurve;
import cn.changxiao.property.money.Rate;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Turns what was computed into chart options; rounds what is drawn to a decimal and leaves out what is not there. */
@Singleton
final class AnalysisCharts {

    private static final String NOTHING = "-";
    private static final int BARS = 15;
    private static final int FEN_OF_TEN_THOUSAND_YUAN = 6;

    private final JsonMapper json;

    AnalysisCharts(JsonMapper json) {
        this.json = json;
    }

    /** The past as a line, the expected months as a dashed one with a band around it. */
    String trend(Trend trend) {
        List<String> months = new ArrayList<>();
        List<Object> past = new ArrayList<>();
        for (MonthRate month : trend.months()) {
            months.add(month.month().toString());
            past.add(drawn(month.rate(RateDefinition.CURRENT)));
        }
        Forecast forecast = trend.forecast();
        List<Object> expected = new ArrayList<>(Collections.nCopies(past.size(), NOTHING));
        List<Object> low = new ArrayList<>(expected);
        List<Object> width = new ArrayList<>(expected);
        if (forecast.isThere()) {
            expected.set(past.size() - 1, past.get(past.size() - 1));
        }
        for (ForecastMonth month : forecast.months()) {
            months.add(month.month().toString());
            past.add(NOTHING);
            expected.add(percent(month.expectedPpm()));
            low.add(percent(month.lowPpm()));
            width.add(percent(month.highPpm() - month.lowPpm()));
        }
        return write(framed(
                Map.of("type", "category", "boundaryGap", false, "data", months),
                List.of(
                        line(RateDefinition.CURRENT.label(), past, Map.of("width", 3), Map.of("opacity", 0)),
                        line("预测", expected, Map.of("type", "dashed", "width", 2), Map.of("opacity", 0)),
                        band("95% 区间下限", low, 0),
                        band("95% 区间宽度", width, 0.18))));
    }

    /** A line for each month, the newest drawn strongest; what ends early has days that are not over. */
    String vintage(List<VintageCurve> curves) {
        List<Map<String, Object>> series = new ArrayList<>();
        for (VintageCurve curve : curves) {
            if (!curve.points().isEmpty()) {
                series.add(line(
                        curve.month().toString(),
                        curve.points().stream()
                                .<Object>map(point -> drawn(curve.share(point)))
                                .toList(),
                        Map.of("width", 2),
                        Map.of("opacity", 0)));
            }
        }
        return write(framed(
                Map.of(
                        "type",
                        "category",
                        "boundaryGap",
                        false,
                        "data",
                        VintageCurve.DAYS.stream().map(days -> days + " 天").toList()),
                series));
    }

    /** What is open by age, a stacked bar for each; the most first. */
    String ageing(List<AgeingLine> lines) {
        List<AgeingLine> shown = new ArrayList<>(lines.subList(0, Math.min(BARS, lines.size())));
        Collections.reverse(shown);
        List<Map<String, Object>> series = new ArrayList<>();
        for (ArrearsAge age : ArrearsAge.values()) {
            series.add(Map.of(
                    "name",
                    age.label(),
                    "type",
                    "bar",
                    "stack",
                    "open",
                    "barMaxWidth",
                    18,
                    "data",
                    shown.stream()
                            .map(line -> BigDecimal.valueOf(line.of(age).fen(), FEN_OF_TEN_THOUSAND_YUAN))
                            .toList()));
        }
        return write(Map.of(
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "legend", Map.of("top", 0, "left", 0, "right", 40),
                "toolbox", toolbox(),
                "grid", Map.of("left", 8, "right", 24, "top", 48, "bottom", 8, "containLabel", true),
                "xAxis", Map.of("type", "value", "axisLabel", Map.of("formatter", "{value} 万")),
                "yAxis",
                        Map.of(
                                "type", "category",
                                "axisLabel", Map.of("width", 150, "overflow", "truncate"),
                                "data", shown.stream().map(AgeingLine::name).toList()),
                "series", series));
    }

    private static Map<String, Object> framed(Map<String, Object> xAxis, List<Map<String, Object>> series) {
        return Map.of(
                "tooltip", Map.of("trigger", "axis"),
                "legend",
                        Map.of(
                                "type",
                                "scroll",
                                "top",
                                0,
                                "left",
                                0,
                                "right",
                                64,
                                "icon",
                                "roundRect",
                                "data",
                                series.stream()
                                        .map(each -> each.get("name"))
                                        .filter(name -> !String.valueOf(name).startsWith("95%"))
                                        .toList()),
                "toolbox", toolbox(),
                "grid", Map.of("left", 44, "right", 24, "top", 40, "bottom", 28),
                "xAxis", xAxis,
                "yAxis", Map.of("type", "value", "min", 0, "max", 100, "axisLabel", Map.of("formatter", "{value}%")),
                "series", series);
    }

    private static Map<String, Object> toolbox() {
        return Map.of(
                "right", 0, "feature", Map.of("saveAsImage", Map.of("title", "存为图片", "pixelRatio", 2, "name", "收缴分析")));
    }

    private static Map<String, Object> line(
            String name, List<Object> data, Map<String, Object> style, Map<String, Object> area) {
        return Map.of(
                "name", name,
                "type", "line",
                "showSymbol", data.size() < BARS,
                "connectNulls", false,
                "lineStyle", style,
                "areaStyle", area,
                "data", data);
    }

    private static Map<String, Object> band(String name, List<Object> data, double opacity) {
        return Map.of(
                "name",
                name,
                "type",
                "line",
                "stack",
                "band",
                "showSymbol",
                false,
                "silent",
                true,
                "tooltip",
                Map.of("show", false),
                "lineStyle",
                Map.of("opacity", 0),
                "areaStyle",
                Map.of("opacity", opacity, "color", "#3fa796"),
                "data",
                data);
    }

    private static Object drawn(Rate rate) {
        return rate.isDefined() ? rate.percentValue(1) : NOTHING;
    }

    private static BigDecimal percent(long ppm) {
        return BigDecimal.valueOf(ppm / 1_000, 1);
    }

    /** Safe inside a script element: no end tag can come of it. */
    private String write(Map<String, Object> options) {
        try {
            return new String(json.writeValueAsBytes(options), StandardCharsets.UTF_8).replace("<", "\\u003c");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
