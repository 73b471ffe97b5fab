package cn.changxiao.app.demo.plan;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;

/**
 * An old compound (小区).
 *
 * @param key stable business key
 * @param seller who sold the flats under the housing reform; empty for commodity housing
 * @param committee key of the owners' committee; empty where none is filed
 * @param managements in order of time, without overlap; empty where nobody manages
 */
public record PlannedCompound(
        String key,
        String name,
        PlannedStreet street,
        PlannedCommunity community,
        String address,
        int builtYear,
        BigDecimal longitude,
        BigDecimal latitude,
        Optional<String> seller,
        List<PlannedBuilding> buildings,
        Optional<String> committee,
        List<PlannedManagement> managements,
        PaymentHabit habit) {

    public PlannedCompound {
        buildings = List.copyOf(buildings);
        managements = List.copyOf(managements);
    }

    public int households() {
        return buildings.stream().mapToInt(building -> building.units().size()).sum();
    }

    public Optional<PlannedManagement> managementNow() {
        return managements.stream()
                .filter(management -> management.until().isEmpty())
                .findFirst();
    }
}
