package cn.changxiao.property.policy;

import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** Neither the place nor any place around it nor the nation has set a number for that day. */
public final class PolicyNotSet extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PolicyNotSet(PolicyParameter parameter, String jurisdictionCode, LocalDate on) {
        super(
                Kind.CONFLICT,
                "地区 %s 在 %s 没有“%s”（%s）的取值，请先在政策参数中设定。"
                        .formatted(jurisdictionCode, on, parameter.label(), parameter.name()));
    }
}
