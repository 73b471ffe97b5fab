package cn.changxiao.app.console.relief;

import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.estate.BuildingId;
import cn.changxiao.property.estate.BuildingSummary;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitLine;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The form of a subsidy for some units of one building.
 *
 * @param chosen the building shown; empty where the compound has none
 */
public record SubsidyUnitsPage(
        CompoundId compound,
        List<BuildingSummary> buildings,
        Optional<BuildingId> chosen,
        List<UnitLine> units,
        String key) {

    public SubsidyUnitsPage {
        buildings = List.copyOf(buildings);
        units = List.copyOf(units);
    }

    SubsidyUnitsPage(
            CompoundId compound, List<BuildingSummary> buildings, Optional<BuildingId> chosen, List<UnitLine> units) {
        this(compound, buildings, chosen, units, "subsidy:" + UUID.randomUUID());
    }

    public boolean isChosen(BuildingSummary building) {
        return chosen.filter(building.id()::equals).isPresent();
    }

    /** As in {@code 2单元 301}. */
    public static String place(UnitLine unit) {
        return unit.entrance().isEmpty() ? unit.room() : "%s单元 %s".formatted(unit.entrance(), unit.room());
    }

    public List<FeeItem> items() {
        return Stream.of(FeeItem.values()).filter(FeeItem::hasTariff).toList();
    }
}
