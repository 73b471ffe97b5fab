package cn.changxiao.fund.application;

import cn.changxiao.handover.warranty.WarrantyCover;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** The part is under warranty; its repair is the contractor's (维修资金管理办法 arts 2, 25). */
public final class StillUnderWarranty extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public StillUnderWarranty(WarrantyCover cover) {
        super(
                Kind.CONFLICT,
                "“%s”（%s）的保修期到 %s 为止（%s），期内由施工单位免费维修，不得动用维修资金；请联系施工单位或待保修期满后申请。"
                        .formatted(cover.project(), cover.component().label(), cover.until(), cover.clause()));
    }
}
