package cn.changxiao.app.problem;

import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import jakarta.inject.Singleton;

/** Catches what no handler of the framework knows: refusals, and everything that should not have happened. */
@Singleton
final class FailureHandler implements ExceptionHandler<Throwable, HttpResponse<?>> {

    private final ErrorPages pages;

    FailureHandler(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's signature
    public HttpResponse<?> handle(HttpRequest request, Throwable failure) {
        Problem problem = Problems.of(failure, HttpStatus.INTERNAL_SERVER_ERROR, request.getPath());
        return pages.answer(request, problem, HttpResponse.serverError());
    }
}
