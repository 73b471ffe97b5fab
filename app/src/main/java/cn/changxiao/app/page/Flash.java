package cn.changxiao.app.page;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;

/** One sentence that survives one redirect, kept in a cookie of the user's own; shown once, escaped like any text. */
public record Flash(String sentence) {

    private static final String COOKIE = "changxiao_flash";
    private static final String SHOWN = "changxiao.flash.shown";
    private static final int MAX_LENGTH = 500;

    public Flash {
        if (sentence.length() > MAX_LENGTH) {
            sentence = sentence.substring(0, MAX_LENGTH);
        }
    }

    Cookie cookie() {
        byte[] bytes = sentence.getBytes(StandardCharsets.UTF_8);
        return plain(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes))
                .maxAge(Duration.ofMinutes(1));
    }

    /** The message of this request, which will not be there for the next. */
    static Optional<Flash> take(HttpRequest<?> request) {
        return request.getCookies().findCookie(COOKIE).flatMap(cookie -> {
            request.setAttribute(SHOWN, true);
            return decode(cookie.getValue());
        });
    }

    static boolean wasShown(HttpRequest<?> request) {
        return request.getAttribute(SHOWN).isPresent();
    }

    static Cookie expired() {
        return plain("").maxAge(0);
    }

    private static Optional<Flash> decode(String value) {
        try {
            return Optional.of(new Flash(new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException notOurs) {
            return Optional.empty();
        }
    }

    private static Cookie plain(String value) {
        return Cookie.of(COOKIE, value).path("/").httpOnly(true).sameSite(SameSite.Lax);
    }
}
