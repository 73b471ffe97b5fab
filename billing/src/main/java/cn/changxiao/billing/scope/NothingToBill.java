package cn.changxiao.billing.scope;

import cn.changxiao.billing.preview.Months;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** None of the chosen compounds is managed by the issuer in these months. */
public final class NothingToBill extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    NothingToBill(Months months) {
        super(Kind.CONFLICT, "本单位在 %s 至 %s 没有可出账的小区，请核对账期和管理合同。".formatted(months.first(), months.last()));
    }
}
