package cn.changxiao.app.console.collection;

import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.rollup.Rollup;
import cn.changxiao.billing.collection.rollup.RollupRow;
import cn.changxiao.property.money.Rate;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Turns a roll-up into chart options; the only arithmetic is the rounding of what is drawn. */
@Singleton
final class RateCharts {

    private static final int MANAGERS_SHOWN = 12;
    private static final List<RateDefinition> LINES =
            List.of(RateDefinition.CURRENT, RateDefinition.COMBINED, RateDefinition.HOUSEHOLD);

    private final JsonMapper json;

    RateCharts(JsonMapper json) {
        this.json = json;
    }

    String trend(Rollup rollup, long targetPpm) {
        return write(trend(rollup.trend(), targetPpm, "收缴率走势-%s-%s".formatted(rollup.name(), rollup.month())));
    }

    String managers(Rollup rollup) {
        return write(managers(rollup.managers(), "管理单位收缴率-%s-%s".formatted(rollup.name(), rollup.month())));
    }

    /** The button that saves the chart as a picture. */
    private static Map<String, Object> toolbox(String name) {
        return Map.of(
                "right",
                4,
                "feature",
                Map.of(
                        "saveAsImage",
                        Map.of("title", "保存为图片", "name", name, "pixelRatio", 2, "backgroundColor", "#ffffff")));
    }

    private static Map<String, Object> trend(List<MonthRate> months, long targetPpm, String name) {
        return Map.of(
                "toolbox", toolbox(name),
                "tooltip", Map.of("trigger", "axis"),
                "legend", Map.of("top", 0, "left", 0, "icon", "roundRect"),
                "grid", Map.of("left", 44, "right", 16, "top", 40, "bottom", 28),
                "xAxis",
                        Map.of(
                                "type",
                                "category",
                                "boundaryGap",
                                false,
                                "data",
                                months.stream()
                                        .map(month -> month.month().toString())
                                        .toList()),
                "yAxis", Map.of("type", "value", "min", 0, "max", 100, "axisLabel", Map.of("formatter", "{value}%")),
                "series", lines(months, targetPpm));
    }

    private static List<Map<String, Object>> lines(List<MonthRate> months, long targetPpm) {
        List<Map<String, Object>> series = new ArrayList<>();
        for (RateDefinition definition : LINES) {
            series.add(Map.of(
                    "name",
                    definition.label(),
                    "type",
                    "line",
                    "smooth",
                    true,
                    "showSymbol",
                    false,
                    "lineStyle",
                    Map.of("width", definition == RateDefinition.CURRENT ? 3 : 1.5),
                    "data",
                    months.stream().map(month -> drawn(month.rate(definition))).toList(),
                    "markLine",
                    definition == RateDefinition.CURRENT ? target(targetPpm) : Map.of()));
        }
        return series;
    }

    private static Map<String, Object> target(long ppm) {
        return Map.of(
                "silent", true,
                "symbol", "none",
                "lineStyle", Map.of("color", "#96600f", "type", "dashed"),
                "label", Map.of("formatter", "目标 {c}%", "position", "insideEndTop"),
                "data", List.of(Map.of("yAxis", ppm / 10_000)));
    }

    private static Map<String, Object> managers(List<RollupRow> managers, String name) {
        List<RollupRow> shown = new ArrayList<>(managers.subList(0, Math.min(MANAGERS_SHOWN, managers.size())));
        Collections.reverse(shown);
        return Map.of(
                "toolbox", toolbox(name),
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "grid", Map.of("left", 8, "right", 48, "top", 30, "bottom", 24, "containLabel", true),
                "xAxis", Map.of("type", "value", "min", 0, "max", 100, "axisLabel", Map.of("formatter", "{value}%")),
                "yAxis",
                        Map.of(
                                "type", "category",
                                "axisLabel", Map.of("width", 150, "overflow", "truncate"),
                                "data", shown.stream().map(RollupRow::name).toList()),
                "series",
                        List.of(Map.of(
                                "name", RateDefinition.CURRENT.label(),
                                "type", "bar",
                                "barMaxWidth", 16,
                                "itemStyle", Map.of("borderRadius", List.of(0, 4, 4, 0)),
                                "label", Map.of("show", true, "position", "right", "formatter", "{c}%"),
                                "data",
                                        shown.stream()
                                                .map(manager -> drawn(manager.rate(RateDefinition.CURRENT)))
                                                .toList())));
    }

    /** One decimal, rounded down; a dash, which charts leave out, when nothing was due. */
    private static Object drawn(Rate rate) {
        return rate.isDefined() ? rate.percentValue(1) : "-";
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
