package cn.changxiao.billing.allocation;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A proposal is decided once. */
public final class AllocationPolicyAlreadyDecided extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    AllocationPolicyAlreadyDecided(AllocationPolicyId id) {
        super(Kind.CONFLICT, "冲抵次序申请 %s 已经处理过，如需调整请重新申请。".formatted(id));
    }
}
