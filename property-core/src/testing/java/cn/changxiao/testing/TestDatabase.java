package cn.changxiao.testing;

import cn.changxiao.property.database.EmbeddedDatabase;
import cn.changxiao.property.database.ExternalDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One throw-away database server for the whole test JVM, started at the first use and stopped when the JVM ends. It is
 * the product's own MariaDB, or with {@code -Pmysql} a real MySQL 8.
 */
public final class TestDatabase {

    private static final int BUFFER_POOL_MEGABYTES = 128;

    private static @Nullable TestServer server;
    private static int schemas;

    private TestDatabase() {}

    /** Data source and migration settings of a new, empty schema. */
    public static synchronized Map<String, String> properties() {
        TestServer running = server();
        schemas++;
        String schema = "changxiao_test_" + schemas;
        create(schema, running);

        Map<String, String> properties = new LinkedHashMap<>();
        ExternalDatabase.properties(running.url().apply(schema), running.user(), running.password())
                .forEach((name, value) -> properties.put(name, value.toString()));
        properties.put("datasources.default.maximum-pool-size", "8");
        properties.put(
                "changxiao.personal-key-file",
                Path.of(System.getProperty("changxiao.test.data", "target/test-data"), "personal.key")
                        .toString());
        Path log = Path.of(System.getProperty("changxiao.test.data", "target/test-data"), schema);
        deleteTree(log);
        properties.put("changxiao.seal.key-file", log.resolve("seal.key").toString());
        properties.put("changxiao.seal.anchors", log.resolve("anchors").toString());
        return properties;
    }

    private static TestServer server() {
        if (server == null) {
            Path data = Path.of(System.getProperty("changxiao.test.data", "target/test-data"))
                    .toAbsolutePath();
            boolean isMySql = System.getProperty("changxiao.test.engine", "").equals("mysql");
            server = isMySql ? MySqlTestServer.start(data.resolve("mysql")) : startMariaDb(data.resolve("mariadb"));
        }
        return server;
    }

    private static TestServer startMariaDb(Path directory) {
        deleteTree(directory);
        EmbeddedDatabase database = EmbeddedDatabase.start(directory, BUFFER_POOL_MEGABYTES);
        Runtime.getRuntime().addShutdownHook(new Thread(database::close));
        return new TestServer(database::jdbcUrl, database.user(), database.password());
    }

    private static void create(String schema, TestServer running) {
        String url = running.url().apply("changxiao");
        try (Connection connection = DriverManager.getConnection(url, running.user(), running.password());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci");
        } catch (SQLException failure) {
            throw new IllegalStateException("The schema " + schema + " cannot be created", failure);
        }
    }

    static void deleteTree(Path directory) {
        if (Files.notExists(directory)) {
            return;
        }
        try (var files = Files.walk(directory)) {
            files.sorted(Comparator.reverseOrder()).forEach(file -> {
                try {
                    Files.delete(file);
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
