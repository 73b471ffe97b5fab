package cn.changxiao.fund.voucher;

import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.property.Refusal;
import java.io.Serial;

/** An account that the voucher's book and compound do not have, or not under that title. */
public final class UnknownAccount extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public UnknownAccount(AccountId account) {
        super(Kind.INVALID, "账户 %s 不属于本账簿、本小区或本科目，请核对账户。".formatted(account));
    }
}
