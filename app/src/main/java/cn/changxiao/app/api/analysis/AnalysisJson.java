package cn.changxiao.app.api.analysis;

import cn.changxiao.billing.bill.ArrearsAge;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.billing.collection.analysis.Ageing;
import cn.changxiao.billing.collection.analysis.AgeingLine;
import cn.changxiao.billing.collection.analysis.LeagueLine;
import cn.changxiao.billing.collection.analysis.LeagueTable;
import cn.changxiao.billing.collection.analysis.StageYield;
import cn.changxiao.billing.collection.analysis.Trend;
import cn.changxiao.billing.collection.analysis.VintageCurve;
import cn.changxiao.billing.collection.analysis.WilsonInterval;
import cn.changxiao.property.money.Rate;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The analysis as JSON: amounts as text of yuan, shares in parts per million, {@code null} where there is none. */
final class AnalysisJson {

    private AnalysisJson() {}

    /** A part of a whole, both in fen or counts; {@code whole} 0 is no rate at all. */
    @Serdeable
    record FractionJson(long part, long whole, String percent) {

        static FractionJson of(Rate rate) {
            return new FractionJson(rate.part(), rate.whole(), rate.percent(2));
        }
    }

    /** The months that are over and those expected. */
    @Serdeable
    record TrendJson(List<MonthJson> months, int monthsUsed, List<ExpectedJson> forecast) {

        static TrendJson of(Trend trend) {
            return new TrendJson(
                    trend.months().stream()
                            .map(month -> new MonthJson(
                                    month.month().toString(),
                                    FractionJson.of(RateDefinition.CURRENT.of(month.totals()))))
                            .toList(),
                    trend.forecast().monthsUsed(),
                    trend.forecast().months().stream()
                            .map(month -> new ExpectedJson(
                                    month.month().toString(), month.expectedPpm(), month.lowPpm(), month.highPpm()))
                            .toList());
        }
    }

    /** A month with its current-period rate. */
    @Serdeable
    record MonthJson(String month, FractionJson rate) {}

    /** An expected month with its 95 % interval. */
    @Serdeable
    record ExpectedJson(String month, long expectedPpm, long lowPpm, long highPpm) {}

    /** A league table over whole months. */
    @Serdeable
    record LeagueJson(String first, String last, long fewest, List<PlaceJson> places) {

        static LeagueJson of(LeagueTable table) {
            return new LeagueJson(
                    table.first().toString(),
                    table.last().toString(),
                    table.fewest(),
                    table.lines().stream().map(PlaceJson::of).toList());
        }
    }

    /** A place; {@code rank} 0 is not ranked. */
    @Serdeable
    record PlaceJson(
            int rank,
            boolean tied,
            String id,
            String name,
            FractionJson rate,
            Optional<Long> lowPpm,
            Optional<Long> highPpm,
            boolean overlapsNext) {

        static PlaceJson of(LeagueLine line) {
            return new PlaceJson(
                    line.rank(),
                    line.isTied(),
                    Long.toString(line.id()),
                    line.name(),
                    FractionJson.of(line.rate()),
                    line.interval().map(WilsonInterval::lowPpm),
                    line.interval().map(WilsonInterval::highPpm),
                    line.overlapsNext());
        }
    }

    /** What is open by age, the most first. */
    @Serdeable
    record AgeingJson(String day, AgesJson total, List<AgesJson> managers, List<AgesJson> compounds) {

        static AgeingJson of(Ageing ageing) {
            return new AgeingJson(
                    ageing.day().toString(),
                    AgesJson.of(ageing.total()),
                    ageing.managers().stream().map(AgesJson::of).toList(),
                    ageing.compounds().stream().map(AgesJson::of).toList());
        }
    }

    /** The open amounts of one, youngest age first. */
    @Serdeable
    record AgesJson(String id, String name, String open, List<AgeJson> ages) {

        static AgesJson of(AgeingLine line) {
            return new AgesJson(
                    Long.toString(line.id()),
                    line.name(),
                    line.total().toString(),
                    Arrays.stream(ArrearsAge.values())
                            .map(age -> new AgeJson(age, line.of(age).toString()))
                            .toList());
        }
    }

    /** The open amount of one age. */
    @Serdeable
    record AgeJson(ArrearsAge age, String open) {}

    /** How fast a month's bills were paid. */
    @Serdeable
    record VintageJson(String month, String due, List<PointJson> points) {

        static VintageJson of(VintageCurve curve) {
            return new VintageJson(
                    curve.month().toString(),
                    curve.due().toString(),
                    curve.points().stream()
                            .map(point -> new PointJson(point.days(), FractionJson.of(curve.share(point))))
                            .toList());
        }
    }

    /** The share by the end of a day. */
    @Serdeable
    record PointJson(int days, FractionJson share) {}

    /** What a stage was followed by. */
    @Serdeable
    record YieldJson(int stage, String channel, long demands, FractionJson within14, FractionJson within30) {

        static YieldJson of(StageYield stage) {
            return new YieldJson(
                    stage.stage(),
                    stage.channel(),
                    stage.demands(),
                    FractionJson.of(stage.within14()),
                    FractionJson.of(stage.within30()));
        }
    }
}
