package cn.changxiao.app.problem;

import io.micronaut.context.annotation.Replaces;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.server.exceptions.ExceptionHandler;
import io.micronaut.validation.exceptions.ConstraintExceptionHandler;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;

/** Names the fields of a form that was not filled in properly. */
@Singleton
@Replaces(ConstraintExceptionHandler.class)
final class FormHandler implements ExceptionHandler<ConstraintViolationException, HttpResponse<?>> {

    private final ErrorPages pages;

    FormHandler(ErrorPages pages) {
        this.pages = pages;
    }

    @Override
    @SuppressWarnings("rawtypes") // the framework's signature
    public HttpResponse<?> handle(HttpRequest request, ConstraintViolationException violations) {
        Problem problem = Problems.of(violations, HttpStatus.UNPROCESSABLE_ENTITY, request.getPath());
        return pages.answer(request, problem, HttpResponse.unprocessableEntity());
    }
}
