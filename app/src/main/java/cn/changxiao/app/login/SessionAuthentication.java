package cn.changxiao.app.login;

import cn.changxiao.property.login.Sessions;
import cn.changxiao.property.organisation.Organisations;
import cn.changxiao.property.party.OrganisationId;
import io.micronaut.core.async.publisher.Publishers;
import io.micronaut.http.HttpRequest;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.security.authentication.Authentication;
import io.micronaut.security.filters.AuthenticationFetcher;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import org.reactivestreams.Publisher;

/** Tells the security filter who sent a request, by the session cookie; a cookie of no session is nobody. */
@Singleton
final class SessionAuthentication implements AuthenticationFetcher<HttpRequest<?>> {

    private final Sessions sessions;
    private final Organisations organisations;
    private final ExecutorService blocking;

    /** Organisations keep their names; a few hundred of them log in. */
    private final Map<OrganisationId, String> names = new ConcurrentHashMap<>();

    SessionAuthentication(
            Sessions sessions, Organisations organisations, @Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.sessions = sessions;
        this.organisations = organisations;
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
        return sessions.find(token)
                .map(viewer -> new ViewerAuthentication(
                        viewer, viewer.organisation().map(this::name).orElse(""), FormToken.of(token)));
    }

    private String name(OrganisationId id) {
        return names.computeIfAbsent(id, unknown -> organisations.get(unknown).name());
    }

    private static boolean isFile(String path) {
        return path.startsWith("/webjars/") || path.startsWith("/assets/");
    }
}
