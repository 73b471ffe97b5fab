package cn.changxiao.app.login;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.body.ByteBody.SplitBackpressureMode;
import io.micronaut.http.body.CloseableByteBody;
import io.micronaut.http.filter.ServerFilterPhase;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/**
 * Lets a changing request of a logged-in browser pass only with the session's form token: in the header
 * {@code X-CSRF-Token}, in the field {@code csrf}, or, for uploads, in the query parameter {@code csrf}. Without a
 * session there is only the log-in, which must come from a page of our own.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class FormTokenFilter implements Ordered {

    /** The request itself, once it may go on; a future of nothing would not be waited for. */
    @RequestFilter
    CompletableFuture<HttpRequest<?>> check(HttpRequest<?> request) {
        if (!isChanging(request)) {
            return CompletableFuture.completedFuture(request);
        }
        Optional<ViewerAuthentication> session = ViewerAuthentication.of(request);
        if (session.isEmpty()) {
            refuseOtherSites(request);
            return CompletableFuture.completedFuture(request);
        }
        String expected = session.get().csrf();
        return token(request).thenApply(given -> {
            if (!FormToken.equal(expected, given)) {
                throw new FormTokenMissing();
            }
            return request;
        });
    }

    private static boolean isChanging(HttpRequest<?> request) {
        HttpMethod method = request.getMethod();
        return method != HttpMethod.GET && method != HttpMethod.HEAD && method != HttpMethod.OPTIONS;
    }

    private static void refuseOtherSites(HttpRequest<?> request) {
        String origin = request.getHeaders().get("Origin");
        String host = request.getHeaders().get("Host");
        if (origin != null && host != null && !host.equals(authority(origin))) {
            throw new FormTokenMissing();
        }
    }

    private static String authority(String origin) {
        try {
            return String.valueOf(URI.create(origin).getAuthority());
        } catch (IllegalArgumentException notAnAddress) {
            return "";
        }
    }

    private static CompletableFuture<String> token(HttpRequest<?> request) {
        String header = request.getHeaders().get(FormToken.HEADER);
        String parameter = header == null ? request.getParameters().get(FormToken.FIELD) : header;
        if (parameter != null) {
            return CompletableFuture.completedFuture(parameter);
        }
        boolean isForm = request.getContentType()
                .filter(type -> type.matches(MediaType.APPLICATION_FORM_URLENCODED_TYPE))
                .isPresent();
        if (isForm && request instanceof ServerHttpRequest<?> server) {
            return field(server);
        }
        return CompletableFuture.completedFuture("");
    }

    private static CompletableFuture<String> field(ServerHttpRequest<?> request) {
        CloseableByteBody copy = request.byteBody().split(SplitBackpressureMode.FASTEST);
        return copy.buffer().thenApply(body -> {
            try (body) {
                return field(body.toString(StandardCharsets.US_ASCII));
            }
        });
    }

    private static String field(String form) {
        return Arrays.stream(form.split("&"))
                .filter(pair -> pair.startsWith(FormToken.FIELD + "="))
                .map(pair -> pair.substring(FormToken.FIELD.length() + 1))
                .map(value -> URLDecoder.decode(value, StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
