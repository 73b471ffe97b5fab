package cn.changxiao.property.bankstatement.account;

import cn.changxiao.property.NotFound;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.TransactionDefinition.Propagation;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.List;

/** The accounts of the viewer's own organisation; nobody reads another's statements, street offices included. */
@Singleton
public class StatementAccounts {

    private static final String COLUMNS =
            "SELECT account_id, organisation_id, kind, purpose, account_number, name, map_id FROM statement_account ";

    private final Sql sql;

    StatementAccounts(Sql sql) {
        this.sql = sql;
    }

    /** All of them by name. */
    public List<StatementAccount> list(Viewer viewer) {
        requireHolder(viewer, "查看对账单");
        return sql.list(
                COLUMNS + "WHERE organisation_id = ? ORDER BY kind, name, account_id",
                StatementAccount::read,
                viewer.organisationKey());
    }

    /** @throws NotFound if there is no such account or it belongs to somebody else */
    public StatementAccount get(Viewer viewer, StatementAccountId account) {
        return find(viewer, account, "");
    }

    /** As {@link #get}, locked until the transaction ends, so that of two files one is read after the other. */
    @Transactional(propagation = Propagation.MANDATORY)
    public StatementAccount lock(Viewer viewer, StatementAccountId account) {
        return find(viewer, account, " FOR UPDATE");
    }

    /** @throws RoleMissing if the viewer holds no accounts */
    public static void requireHolder(Viewer viewer, String command) {
        viewer.require(
                command, Role.PROPERTY_COMPANY, Role.FALLBACK_MANAGER, Role.OWNERS_COMMITTEE, Role.FUND_CUSTODIAN);
    }

    private StatementAccount find(Viewer viewer, StatementAccountId account, String lock) {
        requireHolder(viewer, "查看对账单");
        return sql.first(
                        COLUMNS + "WHERE account_id = ? AND organisation_id = ?" + lock,
                        StatementAccount::read,
                        account.value(),
                        viewer.organisationKey())
                .orElseThrow(() -> new NotFound("对账账户", account));
    }
}
