package cn.changxiao.billing.collection.rollup;

import cn.changxiao.billing.bill.BillId;
import cn.changxiao.billing.bill.BillNumber;
import cn.changxiao.billing.collection.RoomState;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.money.Money;

/**
 * What one room owed to one manager for a month, as far as it stands in a cell.
 *
 * @param bill the first bill of the month
 * @param due after relief, adjustments and voids
 * @param open of due, open today
 */
public record CellBill(
        String compound,
        String manager,
        UnitId unit,
        String place,
        BillId bill,
        BillNumber number,
        Money due,
        Money open) {

    public RoomState state() {
        return RoomState.of(due, open);
    }
}
