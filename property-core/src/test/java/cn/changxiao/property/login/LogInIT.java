package cn.changxiao.property.login;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.Sql;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.RoleMissing;
import cn.changxiao.property.party.UserId;
import cn.changxiao.property.party.Viewer;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.util.Optional;
import org.junit.jupiter.api.Test;

@MicronautTest(transactional = false)
class LogInIT implements DatabaseTest {

    private static final String PASSWORD = "correct horse";

    @Inject
    OpenUserAccount openUserAccount;

    @Inject
    LogIn logIn;

    @Inject
    Sessions sessions;

    @Inject
    Sql sql;

    @Test
    void startsASessionThatLastsUntilItIsEnded() {
        UserId user = open("zhang.san");

        String token = logIn.logIn(" Zhang.San ", PASSWORD).value();

        assertThat(sessions.find(token)).map(Viewer::user).hasValue(user);
        assertThat(sessions.find(token)).map(Viewer::role).hasValue(Role.ADMINISTRATOR);
        sessions.end(token);
        assertThat(sessions.find(token)).isEmpty();
    }

    @Test
    void saysTheSameOfAWrongPasswordAndAnUnknownLogin() {
        open("li.si");

        String wrong = refusalOf("li.si", "wrong password");
        String unknown = refusalOf("no.such.login", "wrong password");

        assertThat(wrong).isEqualTo(unknown).contains("用户名或密码不正确");
    }

    @Test
    void locksALoginAfterTooManyFailuresAndOpensItLater() {
        open("wang.wu");
        for (int attempt = 0; attempt < 5; attempt++) {
            refusalOf("wang.wu", "guess " + attempt);
        }

        refusalOf("wang.wu", PASSWORD);
        sql.update("UPDATE party_user SET locked_until = '2020-01-01' WHERE login = 'wang.wu'");

        assertThat(logIn.logIn("wang.wu", PASSWORD).value()).isNotBlank();
        assertThat(sql.number("SELECT failed_logins FROM party_user WHERE login = 'wang.wu'"))
                .isZero();
    }

    @Test
    void forgetsASessionThatHasExpired() {
        open("zhao.liu");
        String token = logIn.logIn("zhao.liu", PASSWORD).value();

        sql.update("UPDATE party_session SET expires_at = '2020-01-01'");

        assertThat(sessions.find(token)).isEmpty();
        assertThat(sessions.removeExpired()).isPositive();
    }

    @Test
    void keepsNeitherPasswordNorToken() {
        open("sun.qi");
        String token = logIn.logIn("sun.qi", PASSWORD).value();

        assertThat(sql.first("SELECT password_hash FROM party_user WHERE login = 'sun.qi'", row -> row.getString(1)))
                .hasValueSatisfying(
                        hash -> assertThat(hash).startsWith("$argon2id$").doesNotContain(PASSWORD));
        assertThat(sql.number("SELECT COUNT(*) FROM party_session WHERE token_hash = ?", token))
                .isZero();
    }

    @Test
    void opensUsersForAdministratorsOnlyAndEachLoginOnce() {
        open("zhou.ba");

        assertThatThrownBy(() -> open("ZHOU.BA")).isInstanceOf(LoginTaken.class);
        assertThatThrownBy(() -> openUserAccount.open(
                        new Viewer(new UserId(9), "出纳", Role.PROPERTY_COMPANY, Optional.empty(), Optional.empty()),
                        NewUser.administrator("wu.jiu", "吴九", PASSWORD)))
                .isInstanceOf(RoleMissing.class);
        assertThatThrownBy(() -> openUserAccount.open(Viewer.service(), NewUser.administrator("wu.jiu", "吴九", "short")))
                .isInstanceOf(InvalidValue.class);
    }

    private UserId open(String name) {
        return openUserAccount.open(Viewer.service(), NewUser.administrator(name, "测试用户", PASSWORD));
    }

    private String refusalOf(String name, String password) {
        try {
            logIn.logIn(name, password);
        } catch (LoginRefused refused) {
            return refused.sentence();
        }
        throw new AssertionError("the log-in was not refused");
    }
}
