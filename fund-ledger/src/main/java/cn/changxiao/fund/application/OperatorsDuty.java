package cn.changxiao.fund.application;

import cn.changxiao.handover.facility.OperatorDuty;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The facility is an operator's to repair (维修资金管理办法 art. 25). */
public final class OperatorsDuty extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public OperatorsDuty(OperatorDuty duty) {
        super(Kind.CONFLICT, "该设施由专业经营单位负责维修：%s不得动用维修资金，请联系该单位。".formatted(duty.reason()));
    }
}
