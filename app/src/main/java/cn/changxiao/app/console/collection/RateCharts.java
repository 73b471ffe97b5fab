package cn.changxiao.app.console.collection;

import cn.changxiao.billing.collection.ManagerRate;
import cn.changxiao.billing.collection.MonthRate;
import cn.changxiao.billing.collection.RateBoard;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.money.Rate;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import io.micronaut.json.JsonMapper;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;

/** Turns a rate board into chart options; the only arithmetic is the rounding of what is drawn. */
@Singleton
final class RateCharts {

    private static final int MANAGERS_SHOWN = 12;
    private static final List<RateDefinition> LINES =
            List.of(RateDefinition.CURRENT, RateDefinition.COMBINED, RateDefinition.HOUSEHOLD);

    private final JsonMapper json;
    private final Policies policies;
    private final CompoundPolicies places;
    private final Clock clock;

    RateCharts(JsonMapper json, Policies policies, CompoundPolicies places, Clock clock) {
        this.json = json;
        this.policies = policies;
        this.places = places;
        this.clock = clock;
    }

    /** The board with the target and the alert of the place where the viewer's organisation is. */
    RateBoardPage page(Viewer viewer, RateBoard board, String path) {
        LocalDate today = LocalDate.now(clock);
        String place = places.place(viewer);
        long target = policies.value(PolicyParameter.COLLECTION_TARGET, place, today);
        return new RateBoardPage(
                board,
                path,
                write(trend(board.trend(), target)),
                write(managers(board.managers())),
                target,
                policies.value(PolicyParameter.COLLECTION_ALERT, place, today));
    }

    private static Map<String, Object> trend(List<MonthRate> months, long targetPpm) {
        return Map.of(
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

    private static Map<String, Object> managers(List<ManagerRate> managers) {
        List<ManagerRate> shown = new ArrayList<>(managers.subList(0, Math.min(MANAGERS_SHOWN, managers.size())));
        Collections.reverse(shown);
        return Map.of(
                "tooltip", Map.of("trigger", "axis", "axisPointer", Map.of("type", "shadow")),
                "grid", Map.of("left", 8, "right", 48, "top", 8, "bottom", 24, "containLabel", true),
                "xAxis", Map.of("type", "value", "min", 0, "max", 100, "axisLabel", Map.of("formatter", "{value}%")),
                "yAxis",
                        Map.of(
                                "type", "category",
                                "axisLabel", Map.of("width", 150, "overflow", "truncate"),
                                "data", shown.stream().map(ManagerRate::name).toList()),
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
