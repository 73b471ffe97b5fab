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
     * @param due billed for the month
     * @param open of due, open today
     * @param arrears open today of all months up to this one
     */
    public record Room(
            UnitId unit,
            String building,
            String entrance,
            int floor,
            String room,
            Money due,
            Money open,
            Money arrears,
            int monthsOpen) {

        public RoomState state() {
            if (due.isZero()) {
                return RoomState.NOT_BILLED;
            }
            if (open.isZero()) {
                return RoomState.PAID;
            }
            return open.equals(due) ? RoomState.UNPAID : RoomState.PARTLY;
        }
    }
}
