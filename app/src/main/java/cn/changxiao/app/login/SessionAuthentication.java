package cn.changxiao.app.login;

import cn.changxiao.property.login.Sessions;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** Tells the security filter who sent a request, by the session cookie; a cookie of no session is nobody. */
@Singleton
final class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    private final Sessions sessions;
    private final ExecutorService blocking;

    SessionAuthentication(Sessions sessions, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.blocking = blocking;
    }

    @Override
    public Publisher<Authentication> fetchAuthentication(HttpRequest<?> request) {
        Optional<String> token = SessionCookie.read(request);
        if (token.isEmpty() || isFile(request.getPath())) {
            return Publishers.empty();
        }
        return Publishers.fromCompletableFuture(
                () -> CompletableFuture.supplyAsync(() -> find(token.get()).orElse(null), blocking));
    }

    private Optional<Authentication> find(String token) {
        return sessions.find(token).map(viewer -> new ViewerAuthentication(viewer, FormToken.of(token)));
    }

    private static boolean isFile(String path) {
        return path.startsWith("/webjars/") || path.startsWith("/assets/");
    }
}
