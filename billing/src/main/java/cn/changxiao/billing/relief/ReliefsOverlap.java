package cn.changxiao.billing.relief;

import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** A unit has at most one relief of an item on a day, so that reliefs never add up to more than the whole. */
public final class ReliefsOverlap extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ReliefsOverlap(FeeItem item, LocalDate from, LocalDate until) {
        super(Kind.CONFLICT, "该房屋的%s在 %s 至 %s 之间已有批准的减免，请改用其他期间，或先提前终止原减免。".formatted(item.label(), from, until));
    }
}
