package cn.changxiao.app.console.unit;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.succession.Payers;
import cn.changxiao.fund.succession.AccountHolders;
import cn.changxiao.fund.succession.AccountHolding;
import cn.changxiao.property.NotFound;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.BuildingSummary;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.estate.UnitLine;
import cn.changxiao.property.estate.Units;
import cn.changxiao.property.ownership.OwnershipHistory;
import cn.changxiao.property.ownership.RecordedShare;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.property.unitrecord.UnitRecord;
import cn.changxiao.property.unitrecord.UnitRecords;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Gathers what the pages of a unit show. */
@Singleton
final class UnitPages {

    private static final int NEIGHBOURS = 2_000;
    private static final Set<Role> RECORDERS =
            Set.of(Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER, Role.STREET_OFFICE, Role.FUND_CUSTODIAN);
    private static final Set<Role> CORRECTORS = Set.of(Role.STREET_OFFICE, Role.FUND_CUSTODIAN);
    private static final Set<Role> FUND_READERS =
            Set.of(Role.FUND_CUSTODIAN, Role.OWNERS_COMMITTEE, Role.STREET_OFFICE, Role.OWNER);

    private final Clock clock;
    private final UnitRecords records;
    private final Units units;
    private final OwnershipHistory history;
    private final Payers payers;
    private final AccountHolders holders;

    UnitPages(
            Clock clock,
            UnitRecords records,
            Units units,
            OwnershipHistory history,
            Payers payers,
            AccountHolders holders) {
        this.clock = clock;
        this.records = records;
        this.units = units;
        this.history = history;
        this.payers = payers;
        this.holders = holders;
    }

    UnitPage one(Viewer viewer, UnitId id, Optional<LocalDate> on, Optional<LocalDate> knownOn) {
        LocalDate today = LocalDate.now(clock);
        UnitRecord unit = records.get(viewer, id);
        LocalDate day =
                on.orElse(unit.lapsedOn().map(lapsed -> lapsed.minusDays(1)).orElse(today));
        LocalDate known = knownOn.orElse(today);
        LocalDateTime moment = endOf(known);
        boolean mayRecord = RECORDERS.contains(viewer.role()) && unit.lapsedOn().isEmpty();
        return new UnitPage(
                unit,
                day,
                known,
                history.on(viewer, id, day, moment),
                payers.of(viewer, id, BillingMonth.of(day), moment),
                fund(viewer, id, day, moment),
                history.everything(viewer, id),
                present(viewer, id),
                mayRecord,
                CORRECTORS.contains(viewer.role()),
                UUID.randomUUID().toString());
    }

    SplitPage split(Viewer viewer, UnitId id) {
        return new SplitPage(records.get(viewer, id), "split:" + UUID.randomUUID());
    }

    MergePage merge(Viewer viewer, UnitId id) {
        UnitRecord unit = records.get(viewer, id);
        List<BuildingSummary> buildings = units.buildings(viewer, unit.compound());
        List<UnitLine> neighbours = buildings.stream()
                .map(BuildingSummary::id)
                .map(building -> ofBuilding(viewer, unit, building))
                .filter(lines -> lines.stream().anyMatch(line -> line.id().equals(id)))
                .findFirst()
                .orElse(List.of());
        return new MergePage(
                unit,
                neighbours.stream().filter(line -> !line.id().equals(id)).toList(),
                present(viewer, id),
                "merge:" + UUID.randomUUID());
    }

    private List<UnitLine> ofBuilding(Viewer viewer, UnitRecord unit, BuildingId building) {
        return units.list(viewer, unit.compound(), Optional.of(building), new Units.Window(0, NEIGHBOURS));
    }

    private List<RecordedShare> present(Viewer viewer, UnitId id) {
        return history.on(viewer, id, LocalDate.now(clock), LocalDateTime.now(clock));
    }

    private Optional<AccountHolding> fund(Viewer viewer, UnitId id, LocalDate day, LocalDateTime moment) {
        if (!FUND_READERS.contains(viewer.role())) {
            return Optional.empty();
        }
        try {
            return Optional.of(holders.on(viewer, id, day, moment));
        } catch (NotFound withoutAccount) {
            return Optional.empty();
        }
    }

    private static LocalDateTime endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay().minus(1, ChronoUnit.MICROS);
    }
}
