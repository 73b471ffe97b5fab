package cn.changxiao.app.console.loss;

import cn.changxiao.fund.loss.BuildingLossId;
import cn.changxiao.fund.loss.BuildingLosses;
import cn.changxiao.fund.report.CompoundFund;
import cn.changxiao.fund.report.CompoundFunds;
import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.ReadOnly;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Puts the pages of lost buildings together. */
@Singleton
class LossPages {

    private static final String BUILDINGS = """
            SELECT building_id, label FROM registry_building WHERE compound_id = ? ORDER BY CHAR_LENGTH(label), label
            """;

    private final BuildingLosses losses;
    private final CompoundFunds funds;
    private final Sql sql;
    private final Ids ids;
    private final Clock clock;

    LossPages(BuildingLosses losses, CompoundFunds funds, Sql sql, Ids ids, Clock clock) {
        this.losses = losses;
        this.funds = funds;
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
    }

    @ReadOnly
    LossListPage list(Viewer viewer, Optional<Long> wanted) {
        List<CompoundFund> visible = funds.of(viewer);
        Optional<Long> compound = visible.stream()
                .map(fund -> fund.compound().value())
                .filter(id -> wanted.filter(id::equals).isPresent())
                .findFirst();
        List<LossBuilding> buildings = compound.map(
                        id -> sql.list(BUILDINGS, row -> new LossBuilding(row.getLong(1), row.getString(2)), id))
                .orElse(List.of());
        return new LossListPage(
                losses.of(viewer),
                visible,
                compound,
                buildings,
                Long.toString(ids.next()),
                LocalDate.now(clock).toString());
    }

    @ReadOnly
    LossPage one(Viewer viewer, long id) {
        return new LossPage(
                losses.find(viewer, new BuildingLossId(id)),
                viewer.user().value(),
                Long.toString(ids.next()),
                LocalDate.now(clock).toString());
    }
}
