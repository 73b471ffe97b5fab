package cn.changxiao.property.ownership;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A unit that has lapsed by split or merge has no owner after that day; the units that came from it have. */
public final class UnitWithoutOwnersToCome extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    UnitWithoutOwnersToCome(String unit) {
        super(Kind.CONFLICT, "%s 已因分割或合并注销，其后的产权请登记在新的房屋上。".formatted(unit));
    }
}
