package cn.changxiao.app.demo.plan;

import java.util.List;

/**
 * A flat or a shop.
 *
 * @param entrance number of the entrance (单元)
 * @param room as on the door, as in {@code 302}
 * @param deliveryOrder from 1 through the building, entrance by entrance and floor by floor
 * @param areaHundredths in 0.01 square metres
 * @param reluctance 0 pays always, 999 never; compared with the compound's willingness
 * @param rhythmMonths pays every so many months
 */
public record PlannedUnit(
        String entrance,
        int floor,
        String room,
        int deliveryOrder,
        long areaHundredths,
        Nature nature,
        List<PlannedShare> shares,
        int reluctance,
        int rhythmMonths) {

    public PlannedUnit {
        shares = List.copyOf(shares);
    }

    /** What the unit is in law; the names are those of the registry. */
    public enum Nature {
        COMMODITY,
        PUBLIC_HOUSING,
        NON_RESIDENTIAL
    }
}
