package cn.changxiao.app.login;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.util.Optional;

/** The cookie that carries the session's token: for this browser session only, unseen by scripts. */
public final class SessionCookie {

    static final String NAME = "changxiao_session";

    private SessionCookie() {}

    static Optional<String> read(HttpRequest<?> request) {
        return request.getCookies().findCookie(NAME).map(Cookie::getValue).filter(value -> !value.isBlank());
    }

    static Cookie of(String token, HttpRequest<?> request) {
        return Cookie.of(NAME, token)
                .path("/")
                .httpOnly(true)
                .sameSite(SameSite.Lax)
                .secure(isSecure(request));
    }

    static Cookie expired(HttpRequest<?> request) {
        return of("", request).maxAge(0);
    }

    /** True if the browser came by https, directly or through a proxy that says so. */
    public static boolean isSecure(HttpRequest<?> request) {
        return request.isSecure()
                || "https".equalsIgnoreCase(request.getHeaders().get("X-Forwarded-Proto"));
    }
}
