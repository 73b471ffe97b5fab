package cn.changxiao.billing.reconciliation;

import cn.changxiao.property.Refusal;
import cn.changxiao.property.bankstatement.account.StatementAccount;
import java.io.Serial;

/** Fees are matched on accounts of fees; fund money is the owners'. */
public final class FundAccountNotForFees extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    FundAccountNotForFees(StatementAccount account) {
        super(Kind.CONFLICT, "账户“%s”是维修资金账户，不能用来核对物业费，请选择收费账户。".formatted(account.name()));
    }
}
