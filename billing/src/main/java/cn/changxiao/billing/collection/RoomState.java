package cn.changxiao.billing.collection;

import cn.changxiao.property.money.Money;

/** What is paid of a room's bill. */
public enum RoomState {
    PAID("已付清"),
    PARTLY("部分缴费"),
    UNPAID("未缴"),
    /** Billed, and nothing is due: relieved in full, or the bill was voided. */
    RELIEVED("减免后无应收"),
    NOT_BILLED("未出账");

    private final String label;

    RoomState(String label) {
        this.label = label;
    }

    /** The state of a bill. */
    public static RoomState of(Money due, Money open) {
        if (due.isZero()) {
            return RELIEVED;
        }
        if (open.isZero()) {
            return PAID;
        }
        return open.equals(due) ? UNPAID : PARTLY;
    }

    public String label() {
        return label;
    }
}
