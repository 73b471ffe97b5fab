package cn.changxiao.app.page;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.ServerHttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.ContentLengthExceededException;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.scheduling.TaskExecutors;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;

/**
 * Refuses uploads of more than 50 MB, but reads them to their end first: a browser that is still sending does not hear
 * an answer, and would wait for minutes.
 */
@ServerFilter(ServerFilter.MATCH_ALL_PATTERN)
final class UploadLimit implements Ordered {

    /** 50 MB for the file and a little for the other fields of its form. */
    private static final long BYTES_MAX = 50L * 1024 * 1024 + 64 * 1024;

    private final ExecutorService blocking;

    UploadLimit(@Named(TaskExecutors.BLOCKING) ExecutorService blocking) {
        this.blocking = blocking;
    }

    @RequestFilter
    CompletableFuture<HttpRequest<?>> check(HttpRequest<?> request) {
        long length = request.getContentLength();
        if (length <= BYTES_MAX || !(request instanceof ServerHttpRequest<?> server)) {
            return CompletableFuture.completedFuture(request);
        }
        return CompletableFuture.supplyAsync(
                () -> {
                    readToTheEnd(server);
                    throw new ContentLengthExceededException(BYTES_MAX, length);
                },
                blocking);
    }

    private static void readToTheEnd(ServerHttpRequest<?> request) {
        try (InputStream body = request.byteBody().toInputStream()) {
            body.transferTo(OutputStream.nullOutputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public int getOrder() {
        return ServerFilterPhase.SECURITY.after();
    }
}
