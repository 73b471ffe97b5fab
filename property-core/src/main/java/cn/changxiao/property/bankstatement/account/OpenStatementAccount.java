package cn.changxiao.property.bankstatement.account;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.Optional;

/** Registers an account whose statements will be imported. Its number is its key: the same again is the same account. */
@Singleton
public class OpenStatementAccount {

    private static final String FIND = """
            SELECT account_id, organisation_id, kind, purpose, account_number, name, map_id FROM statement_account
            WHERE organisation_id = ? AND kind = ? AND account_number = ? FOR UPDATE
            """;

    private final Sql sql;
    private final Ids ids;
    private final Clock clock;
    private final AuditLog auditLog;

    OpenStatementAccount(Sql sql, Ids ids, Clock clock, AuditLog auditLog) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.auditLog = auditLog;
    }

    /**
     * The account's id.
     *
     * @throws StatementAccountTaken if the number stands for another name or purpose
     * @throws PurposeOfOtherRole if the viewer does not hold money of this purpose
     */
    @Transactional
    public StatementAccountId open(Viewer viewer, NewStatementAccount command) {
        StatementAccounts.requireHolder(viewer, "登记对账账户");
        boolean isCustodian = viewer.role() == Role.FUND_CUSTODIAN;
        if (isCustodian != (command.purpose() == StatementPurpose.FUND)) {
            throw new PurposeOfOtherRole(command.purpose());
        }
        Optional<StatementAccount> earlier = sql.first(
                FIND,
                StatementAccount::read,
                viewer.organisationKey(),
                command.kind().name(),
                command.accountNumber());
        if (earlier.isPresent()) {
            return same(earlier.get(), command);
        }
        StatementAccountId id = new StatementAccountId(ids.next());
        insert(viewer, id, command);
        auditLog.record(
                viewer,
                "OpenStatementAccount",
                "statement-account:" + id,
                "登记对账账户“%s” %s".formatted(command.name(), AccountNumber.masked(command.accountNumber())));
        return id;
    }

    private static StatementAccountId same(StatementAccount earlier, NewStatementAccount command) {
        if (!earlier.name().equals(command.name()) || earlier.purpose() != command.purpose()) {
            throw new StatementAccountTaken(earlier);
        }
        return earlier.id();
    }

    private void insert(Viewer viewer, StatementAccountId id, NewStatementAccount command) {
        sql.update(
                """
                INSERT INTO statement_account (account_id, organisation_id, kind, purpose, account_number, name,
                    opened_by, opened_at)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?)
                """,
                id.value(),
                viewer.organisationKey(),
                command.kind().name(),
                command.purpose().name(),
                command.accountNumber(),
                command.name(),
                viewer.user().value(),
                LocalDateTime.now(clock));
    }
}
