package cn.changxiao.fund.voucher;

import cn.changxiao.fund.ledger.AccountId;
import cn.changxiao.property.Refusal;
import java.io.Serial;
import java.time.LocalDate;

/** An account that was closed before the voucher's day. */
public final class AccountClosed extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    public AccountClosed(AccountId account, LocalDate closedOn) {
        super(Kind.CONFLICT, "账户 %s 已于 %s 销户，不能再记账。".formatted(account, closedOn));
    }
}
