package cn.changxiao.billing.tariff;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A price is approved or sent back once. */
public final class TariffAlreadyChecked extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    TariffAlreadyChecked(TariffId tariff) {
        super(Kind.CONFLICT, "收费标准 %s 已经审批过，如需调整请另行申报新标准。".formatted(tariff));
    }
}
