package cn.changxiao.fund.voucher;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** A voucher can be reversed once, and a reversal not at all. */
public final class AlreadyReversed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public AlreadyReversed(VoucherNumber voucher) {
        super(Kind.CONFLICT, "凭证 %s 已被冲销或本身是冲销凭证，不能再冲销；如有差错请另填凭证。".formatted(voucher));
    }
}
