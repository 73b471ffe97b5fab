package cn.changxiao.billing.collection;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;
import java.util.List;

/** The rooms of a compound in the order of buildings and delivery, each with what is paid of one month. */
public record RoomGrid(CompoundId compound, String name, BillingMonth month, List<Room> rooms) {

    public RoomGrid {
        rooms = List.copyOf(rooms);
    }

    /**
     * One room.
     *
     * @param isBilled whether anything was billed for the month, be it nothing after relief
     * @param due billed for the month
     * @param relief taken off the month's bills before they were due
     * @param open of due, open today
     * @param arrears open today of all months up to this one
     */
    public record Room(
            UnitId unit,
            long buildingId,
            String building,
            String entrance,
            int floor,
            String room,
            boolean isBilled,
            Money due,
            Money open,
            Money relief,
            Money arrears,
            int monthsOpen) {

        public RoomState state() {
            return isBilled ? RoomState.of(due, open) : RoomState.NOT_BILLED;
        }
    }
}
