package cn.changxiao.property.bankstatement.account;

import cn.changxiao.property.Refusal;
import java.io.Serial;

/** Fee money is the manager's and fund money the custodian's; neither holds an account for the other. */
public final class PurposeOfOtherRole extends Refusal {

    @Serial
    private static final long serialVersionUID = 1L;

    PurposeOfOtherRole(StatementPurpose purpose) {
        super(Kind.FORBIDDEN, purpose == StatementPurpose.FUND ? "维修资金账户由代管机构登记，请选择物业费。" : "代管机构只登记维修资金账户，请选择维修资金。");
    }
}
