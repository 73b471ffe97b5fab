package cn.changxiao.app.page;

import cn.changxiao.app.login.SessionCookie;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;

/** Tells browsers what a page may do and how long it may be kept: private pages never, our own files long. */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class PageHeaders implements Ordered {

    /** Scripts only from files of our own; styles too, but for attributes such as the width of a bar. */
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'none'",
            "script-src 'self'",
            "style-src 'self'",
            "style-src-attr 'unsafe-inline'",
            "img-src 'self' data:",
            "font-src 'self'",
            "connect-src 'self'",
            "form-action 'self'",
            "base-uri 'none'",
            "frame-ancestors 'none'");

    @ResponseFilter
    void addHeaders(HttpRequest<?> request, MutableHttpResponse<?> response) {
        response.header("Content-Security-Policy", CONTENT_SECURITY_POLICY)
                .header("X-Content-Type-Options", "nosniff")
                .header("Referrer-Policy", "same-origin")
                .header("Cross-Origin-Opener-Policy", "same-origin");
        if (SessionCookie.isSecure(request)) {
            response.header("Strict-Transport-Security", "max-age=31536000");
        }
        String path = request.getPath();
        boolean lasting = response.code() == 200 && (path.startsWith("/webjars/") || path.startsWith("/assets/"));
        response.getHeaders().set("Cache-Control", lasting ? "public, max-age=31536000, immutable" : "no-store");
        if (Flash.wasShown(request)) {
            response.cookie(Flash.expired());
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.FIRST.order();
    }
}
