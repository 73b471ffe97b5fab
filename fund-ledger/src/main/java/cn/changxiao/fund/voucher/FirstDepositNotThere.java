package cn.changxiao.fund.voucher;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A first deposit is undone as long as the accounts still hold it; what was refunded or moved out comes back first. */
public final class FirstDepositNotThere extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public FirstDepositNotThere(VoucherNumber voucher, long accounts) {
        super(Kind.CONFLICT, "凭证 %s 的首期交存有 %d 个分户账已退还或转出，不能冲销；请先冲销退款或转出的凭证，或另填凭证更正。".formatted(voucher, accounts));
    }
}
