package cn.changxiao.app.problem;

import cn.changxiao.app.page.Shells;
import io.micronaut.context.annotation.Replaces;
import io.micronaut.core.io.Writable;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.MediaType;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.server.exceptions.response.ErrorContext;
import io.micronaut.http.server.exceptions.response.ErrorResponseProcessor;
import io.micronaut.views.ViewsRenderer;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;

/**
 * The one translator of failures into answers: {@code application/problem+json} below {@code /api}, otherwise a page,
 * or only the message when htmx sent a form, so that what the user typed stays on the screen.
 */
@Singleton
@Replaces(ErrorResponseProcessor.class)
final class ErrorPages implements ErrorResponseProcessor<Object> {

    private static final MediaType PROBLEM_JSON = MediaType.of("application/problem+json");

    private static final MediaType HTML = MediaType.of("text/html;charset=utf-8");

    private final Provider<ViewsRenderer<Map<String, Object>, HttpRequest<?>>> renderer;
    private final Shells shells;

    ErrorPages(Provider<ViewsRenderer<Map<String, Object>, HttpRequest<?>>> renderer, Shells shells) {
        this.renderer = renderer;
        this.shells = shells;
    }

    @Override
    public MutableHttpResponse<Object> processResponse(ErrorContext context, MutableHttpResponse<?> response) {
        return answer(context.getRequest(), Problems.of(context, response.status()), response);
    }

    MutableHttpResponse<Object> answer(HttpRequest<?> request, Problem problem, MutableHttpResponse<?> response) {
        response.status(problem.status());
        if (wantsJson(request)) {
            return response.contentType(PROBLEM_JSON).body(problem);
        }
        if (request.getHeaders().contains("HX-Request")) {
            response.header("HX-Retarget", "#problem")
                    .header("HX-Reswap", "innerHTML show:window:top")
                    .header("HX-Push-Url", "false");
            return html(response, "problem/message", request, problem);
        }
        return html(response, "problem/page", request, problem);
    }

    static boolean wantsJson(HttpRequest<?> request) {
        if (request.getPath().startsWith("/api/")) {
            return true;
        }
        String accept = request.getHeaders().get(HttpHeaders.ACCEPT);
        return accept != null && accept.startsWith("application/") && accept.contains("json");
    }

    private MutableHttpResponse<Object> html(
            MutableHttpResponse<?> response, String view, HttpRequest<?> request, Problem problem) {
        Map<String, Object> parameters = Map.of("shell", shells.of(request), "page", problem);
        Writable page = renderer.get().render(view, parameters, request);
        StringWriter text = new StringWriter();
        try {
            page.writeTo(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return response.contentType(HTML).body(text.toString());
    }
}
