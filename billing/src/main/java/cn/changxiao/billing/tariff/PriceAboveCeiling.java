package cn.changxiao.billing.tariff;

import cn.changxiao.billing.price.MonthlyPrice;
import cn.changxiao.billing.price.Price;
import cn.changxiao.property.Refusal;
import cn.changxiao.property.policy.PolicyValue;
import java.io.Serial;

/** Where the government keeps a guidance price, a property fee does not exceed it. */
public final class PriceAboveCeiling extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PriceAboveCeiling(Price price, PolicyValue ceiling) {
        super(
                Kind.INVALID,
                "申报的物业服务费 %s 超过%s政府指导价上限 %s 元/m²·月（%s），请降低单价。"
                        .formatted(
                                price.text(), ceiling.profile(), MonthlyPrice.yuan(ceiling.value()), ceiling.clause()));
    }
}
