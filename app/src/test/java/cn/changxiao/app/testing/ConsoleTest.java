package cn.changxiao.app.testing;

import cn.changxiao.property.Ids;
import cn.changxiao.property.Sql;
import cn.changxiao.property.login.NewUser;
import cn.changxiao.property.login.OpenUserAccount;
import cn.changxiao.property.login.Sessions;
import cn.changxiao.property.party.OrganisationId;
import cn.changxiao.property.party.PersonId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.runtime.server.EmbeddedServer;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The running console on a schema of its own. Extend it, annotate the class with
 * {@code @MicronautTest(transactional = false)}, and ask for a browser of the role the test is about.
 */
public abstract class ConsoleTest implements DatabaseTest {

    protected static final String PASSWORD = "correct-horse-9";

    private static final AtomicInteger USERS = new AtomicInteger();

    @Inject
    protected EmbeddedServer server;

    @Inject
    protected Sql sql;

    @Inject
    protected Ids ids;

    @Inject
    OpenUserAccount openUserAccount;

    @Inject
    Sessions sessions;

    /** A browser of somebody who is not logged in. */
    protected final Browser anonymous() {
        return new Browser(server.getURI());
    }

    /** A browser logged in as the user. */
    protected final Browser logIn(UserId user) {
        return anonymous().withSession(sessions.start(user).value());
    }

    /** A browser logged in as a new user of the role in the organisation. */
    protected final Browser logIn(Role role, OrganisationId organisation) {
        return logIn(open(NewUser.member(newLogin(role), "测试员", PASSWORD, role, organisation)));
    }

    /** A browser logged in as a new user of the role, in a new organisation or, for administrators, in none. */
    protected final Browser logIn(Role role) {
        return role == Role.ADMINISTRATOR
                ? logIn(open(NewUser.administrator(newLogin(role), "测试员", PASSWORD)))
                : logIn(role, newOrganisation(role, "510903001000"));
    }

    /** A browser logged in as a new user who is the owner. */
    protected final Browser logInOwner(PersonId person) {
        return logIn(open(NewUser.owner(newLogin(Role.OWNER), "测试业主", PASSWORD, person)));
    }

    protected final UserId open(NewUser user) {
        return openUserAccount.open(Viewer.service(), user);
    }

    /** An organisation of the kind that has the role's name, at the place of the code. */
    protected final OrganisationId newOrganisation(Role role, String jurisdictionCode) {
        OrganisationId id = new OrganisationId(ids.next());
        sql.update("""
                INSERT INTO party_organisation (organisation_id, kind, name, jurisdiction_code, created_at)
                VALUES (?, ?, ?, ?, '2026-11-20 08:00:00')
                """, id.value(), role.name(), "测试机构" + id, jurisdictionCode);
        return id;
    }

    protected static String newLogin(Role role) {
        return role.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + USERS.incrementAndGet();
    }
}
