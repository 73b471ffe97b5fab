package cn.changxiao.app.api.billing;

import cn.changxiao.billing.collection.rollup.Rollup;
import cn.changxiao.billing.collection.rollup.RollupRow;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/**
 * A month of a part, split by a level; {@code parent} and the {@code id} of a row make the next parent.
 *
 * @param levels by what else it can be split
 * @param uncounted fee items that are in no rate
 */
@Serdeable
record RollupJson(
        String month,
        String parent,
        String name,
        String level,
        List<String> levels,
        RateJson total,
        List<RateJson> rows,
        List<RateJson> uncounted) {

    static RollupJson of(Rollup rollup) {
        return new RollupJson(
                rollup.month().toString(),
                rollup.path().toString(),
                rollup.name(),
                rollup.by().name(),
                rollup.levels().stream().map(Enum::name).toList(),
                RateJson.of("", rollup.name(), rollup.totals()),
                rows(rollup.rows()),
                rows(rollup.uncounted()));
    }

    private static List<RateJson> rows(List<RollupRow> rows) {
        return rows.stream()
                .map(row -> RateJson.of(row.key(), row.name(), row.totals()))
                .toList();
    }
}
