package cn.changxiao.billing.tariff;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A price ends once; until a second person agrees there is an end to agree to. */
public final class TariffAlreadyEnded extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    TariffAlreadyEnded(TariffId tariff) {
        super(Kind.CONFLICT, "收费标准 %s 没有待审批的终止申请，或已经终止，请刷新列表查看。".formatted(tariff));
    }
}
