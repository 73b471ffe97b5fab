package cn.changxiao.app.console.statement;

import cn.changxiao.property.bankstatement.account.StatementAccount;
import cn.changxiao.property.bankstatement.account.StatementPurpose;
import cn.changxiao.property.bankstatement.format.ColumnMap;
import cn.changxiao.property.party.Role;
import java.util.List;

/** The accounts of an organisation, and which files are understood without more ado. */
public record StatementAccountsPage(Role role, List<StatementAccount> accounts, List<ColumnMap> maps) {

    /** What the viewer's accounts are for. */
    public StatementPurpose purpose() {
        return role == Role.FUND_CUSTODIAN ? StatementPurpose.FUND : StatementPurpose.FEE;
    }
}
