package cn.changxiao.billing.tariff;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** One compound has one approved price per item and day. */
public final class TariffDayTaken extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    TariffDayTaken(FeeItem item, LocalDate from) {
        super(Kind.CONFLICT, "该小区的%s自 %s 起已有批准的标准，请改用其他生效日期。".formatted(item.label(), from));
    }
}
