package cn.changxiao.app.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpMethod;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.security.authentication.AuthorizationException;
import io.micronaut.security.authentication.DefaultAuthorizationExceptionHandler;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Sends a browser that is not logged in to the log-in page and back; tells everybody else what is missing. */
@Singleton
@Replaces(DefaultAuthorizationExceptionHandler.class)
final class AccessHandler implements ExceptionHandler<AuthorizationException, MutableHttpResponse<?>> {

    private final ErrorPages pages;

    AccessHandler(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's signature
    public MutableHttpResponse<?> handle(HttpRequest request, AuthorizationException failure) {
        if (failure.isForbidden() || ErrorPages.wantsJson(request)) {
            HttpStatus status = failure.isForbidden() ? HttpStatus.FORBIDDEN : HttpStatus.UNAUTHORIZED;
            Problem problem = Problems.of(failure, status, request.getPath());
            return pages.answer(request, problem, HttpResponse.status(status));
        }
        URI login = URI.create("/login?next=" + URLEncoder.encode(wanted(request), StandardCharsets.UTF_8));
        return request.getHeaders().contains("HX-Request")
                ? HttpResponse.ok().header("HX-Redirect", login.toString())
                : HttpResponse.seeOther(login);
    }

    private static String wanted(HttpRequest<?> request) {
        return request.getMethod() == HttpMethod.GET ? request.getUri().toString() : "/";
    }
}
