package cn.changxiao.property.login;

import cn.changxiao.property.Sql;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.policy.Policies;
import cn.changxiao.property.policy.PolicyParameter;
import jakarta.inject.Singleton;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * Starts a session for a login and its password. Takes one password check whether or not the login exists. Failures
 * are counted in the database at once, outside any transaction, so that a refusal cannot undo its own count.
 */
@Singleton
public class LogIn {

    // The lock is set before the count goes back to zero: assignments are made from left to right.
    private static final String COUNT_FAILURE = """
            UPDATE party_user
            SET locked_until = CASE WHEN failed_logins + 1 >= ? THEN ? ELSE locked_until END,
                failed_logins = CASE WHEN failed_logins + 1 >= ? THEN 0 ELSE failed_logins + 1 END
            WHERE user_id = ?
            """;

    private final Sql sql;
    private final Clock clock;
    private final Policies policies;
    private final Passwords passwords;
    private final Sessions sessions;

    LogIn(Sql sql, Clock clock, Policies policies, Passwords passwords, Sessions sessions) {
        this.sql = sql;
        this.clock = clock;
        this.policies = policies;
        this.passwords = passwords;
        this.sessions = sessions;
    }

    /**
     * The token of a new session.
     *
     * @throws LoginRefused if login and password do not go together, or the login is locked
     */
    public SessionToken logIn(String login, String password) {
        long failuresMax = nationally(PolicyParameter.LOGIN_FAILURES_MAX);
        long lockMinutes = nationally(PolicyParameter.LOGIN_LOCK);
        LocalDateTime now = LocalDateTime.now(clock);
        Optional<Account> account = find(login);
        boolean matches = account.isPresent()
                ? passwords.matches(password, account.get().passwordHash())
                : passwords.matchesNobody(password);
        if (account.isEmpty() || account.get().isLocked(now)) {
            throw new LoginRefused(failuresMax, lockMinutes);
        }
        long user = account.get().user().value();
        if (!matches) {
            sql.update(COUNT_FAILURE, failuresMax, now.plusMinutes(lockMinutes), failuresMax, user);
            throw new LoginRefused(failuresMax, lockMinutes);
        }
        sql.update("UPDATE party_user SET failed_logins = 0, locked_until = NULL WHERE user_id = ?", user);
        return sessions.start(account.get().user());
    }

    private long nationally(PolicyParameter parameter) {
        return policies.value(parameter, "", LocalDate.now(clock));
    }

    private Optional<Account> find(String login) {
        return sql.first(
                "SELECT user_id, password_hash, locked_until FROM party_user WHERE login = ?",
                Account::read,
                NewUser.normalised(login));
    }

    private record Account(UserId user, String passwordHash, Optional<LocalDateTime> lockedUntil) {

        static Account read(ResultSet row) throws SQLException {
            return new Account(
                    new UserId(row.getLong(1)),
                    row.getString(2),
                    Optional.ofNullable(row.getObject(3, LocalDateTime.class)));
        }

        boolean isLocked(LocalDateTime now) {
            return lockedUntil.map(now::isBefore).orElse(false);
        }
    }
}
