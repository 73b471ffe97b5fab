package cn.changxiao.billing.refund;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Prepaid fees go back for the end of the contract only when it has ended. */
public final class ContractNotEnded extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    ContractNotEnded() {
        super(Kind.CONFLICT, "本单位仍在管理该小区，不能以“合同终止”退预收物业费；合同尚未终止的，请选择其他退款原因。");
    }
}
