package cn.changxiao.property.login;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.audit.AuditLog;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Opens a user. An administrator does; nobody gives themselves a second role. */
@Singleton
public class OpenUserAccount {

    private static final String INSERT = """
            INSERT INTO party_user (user_id, login, name, role, organisation_id, person_id, password_hash)
            VALUES (?, ?, ?, ?, ?, ?, ?)
            """;

    private final Sql sql;
    private final Ids ids;
    private final Passwords passwords;
    private final AuditLog audit;

    OpenUserAccount(Sql sql, Ids ids, Passwords passwords, AuditLog audit) {
        this.sql = sql;
        this.ids = ids;
        this.passwords = passwords;
        this.audit = audit;
    }

    /**
     * The new user's id.
     *
     * @throws LoginTaken if another user has the login
     */
    @Transactional
    public UserId open(Viewer viewer, NewUser user) {
        viewer.require("开立用户", Role.ADMINISTRATOR);
        if (sql.number("SELECT COUNT(*) FROM party_user WHERE login = ?", user.login()) > 0) {
            throw new LoginTaken(user.login());
        }
        UserId id = new UserId(ids.next());
        sql.update(
                INSERT,
                id.value(),
                user.login(),
                user.name(),
                user.role().name(),
                user.organisation().map(OrganisationId::value).orElse(null),
                user.person().map(PersonId::value).orElse(null),
                passwords.hash(user.password()));
        audit.record(viewer, "OpenUserAccount", "user:" + id, "开立用户 %s（%s）".formatted(user.login(), user.role()));
        return id;
    }

    /** The user of a login, if there is one. */
    public Optional<UserId> find(String login) {
        return sql.first(
                "SELECT user_id FROM party_user WHERE login = ?",
                row -> new UserId(row.getLong(1)),
                NewUser.normalised(login));
    }
}
