package cn.changxiao.app.login;

import io.micronaut.core.annotation.Introspected;
import io.micronaut.serde.annotation.Serdeable;
import org.jspecify.annotations.Nullable;

/** The fields of the log-in form; anything may be missing. */
@Serdeable
@Introspected
record LogInForm(
        @Nullable String login,
        @Nullable String password,
        @Nullable String next) {

    String loginOrEmpty() {
        return login == null ? "" : login.strip();
    }

    String passwordOrEmpty() {
        return password == null ? "" : password;
    }

    @Override
    public String toString() {
        return "LogInForm[%s]".formatted(login);
    }
}
