package cn.changxiao.app;

import cn.changxiao.app.demo.DemoCity;
import cn.changxiao.app.demo.DemoProgress;
import cn.changxiao.app.demo.decision.DemoClock;
import cn.changxiao.property.database.EmbeddedDatabase;
import cn.changxiao.property.database.ExternalDatabase;
import cn.changxiao.property.place.LoadPlaces;
import cn.changxiao.scheduler.TaskScheduler;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The service from the start of its database to the end of it. What was begun last is stopped first, so that no request
 * meets a database that is gone.
 */
final class RunningServer implements AutoCloseable {

    private final Arguments arguments;
    private @Nullable EmbeddedDatabase database;
    private @Nullable ApplicationContext context;
    private volatile boolean closed;
    private Optional<String> firstPassword = Optional.empty();

    private RunningServer(Arguments arguments) {
        this.arguments = arguments;
    }

    /** A service that has not begun anything yet; {@link #close} may be called at any time from now on. */
    static RunningServer of(Arguments arguments) {
        return new RunningServer(arguments);
    }

    /** Starts everything and returns when the console answers. */
    void start(DemoProgress progress) {
        requireFreePort();
        Map<String, Object> properties = new HashMap<>(database());
        properties.put("micronaut.server.host", arguments.host());
        properties.put("micronaut.server.port", arguments.port());
        properties.put("changxiao.data", arguments.data().toString());
        properties.put("changxiao.personal-key-file", personalKey().toString());
        if (arguments.mode() == Arguments.Mode.DEMO) {
            // Two years of runs would bury the progress and the address under a sentence each.
            properties.put("logger.levels.cn.changxiao.billing.run.PostBillRun", "WARN");
            properties.put(DemoClock.PROPERTY, "true");
        }
        ApplicationContext started = startContext(properties);
        started.getBean(LoadPlaces.class).load();
        if (arguments.mode() == Arguments.Mode.DEMO) {
            started.getBean(DemoCity.class).buildIfEmpty(progress);
        }
        started.getBean(EmbeddedServer.class).start();
        started.getBean(TaskScheduler.class).start();
        if (arguments.mode() == Arguments.Mode.SERVE) {
            // Last of all: a password that was made before a failed start would never be seen.
            firstPassword = started.getBean(FirstAdministrator.class).openIfMissing();
        }
    }

    /** The password of the administrator that this start has opened; it is shown once and stored nowhere. */
    Optional<String> firstPassword() {
        return firstPassword;
    }

    boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (context != null) {
            context.close();
            context = null;
        }
        if (database != null) {
            database.close();
            database = null;
        }
    }

    private synchronized ApplicationContext startContext(Map<String, Object> properties) {
        ApplicationContext started = ApplicationContext.builder()
                .deduceEnvironment(false)
                .banner(false)
                .properties(properties)
                .build();
        context = started;
        return started.start();
    }

    private synchronized Map<String, Object> database() {
        if (arguments.database().isPresent()) {
            Arguments.Database external = arguments.database().get();
            Map<String, Object> properties =
                    ExternalDatabase.properties(external.url(), external.user(), external.password());
            requireAnswer(properties);
            return properties;
        }
        EmbeddedDatabase started = EmbeddedDatabase.start(arguments.data());
        database = started;
        return started.properties();
    }

    private Path personalKey() {
        return arguments.data().resolve("personal.key");
    }

    /** Asks the database once before the pool does, which would try again for half a minute. */
    private static void requireAnswer(Map<String, Object> properties) {
        String url = String.valueOf(properties.get("datasources.default.url"));
        String user = String.valueOf(properties.get("datasources.default.username"));
        String password = String.valueOf(properties.get("datasources.default.password"));
        try (Connection connection = DriverManager.getConnection(url, user, password)) {
            connection.isReadOnly();
        } catch (SQLException refused) {
            throw new IllegalStateException(refused);
        }
    }

    /** A taken port is known before the database is started, which costs seconds. */
    private void requireFreePort() {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(InetAddress.getByName(arguments.host()), arguments.port()));
        } catch (UnknownHostException unknown) {
            throw StartFailure.addressUnknown(arguments.host());
        } catch (BindException taken) {
            throw String.valueOf(taken.getMessage()).contains("assign")
                    ? StartFailure.addressUnknown(arguments.host())
                    : StartFailure.portInUse(arguments.port());
        } catch (IOException e) {
            throw new StartRefused(
                    "无法监听 %s:%d：%s。".formatted(arguments.host(), arguments.port(), e.getMessage()),
                    "Cannot listen on %s:%d.".formatted(arguments.host(), arguments.port()));
        }
    }
}
