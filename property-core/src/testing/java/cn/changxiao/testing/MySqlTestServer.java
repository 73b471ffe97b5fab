package cn.changxiao.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Starts the real MySQL 8 that the profile {@code mysql} puts on the class path. Where it cannot run, the tests that want
 * it are skipped with a sentence that names what is missing.
 */
final class MySqlTestServer {

    private static final Logger LOG = LoggerFactory.getLogger(MySqlTestServer.class);
    private static final String ARCHIVE = "mysql-Linux-amd64.tar.gz";
    private static final String USER = "changxiao";
    private static final String PASSWORD = "throw-away";
    private static final long START_SECONDS_MAX = 60;

    private final Path base;
    private final Path data;
    private final Path log;
    private final Path accounts;

    private MySqlTestServer(Path directory) {
        this.base = directory.resolve("server");
        this.data = directory.resolve("data");
        this.log = directory.resolve("server.log");
        this.accounts = directory.resolve("accounts.sql");
    }

    static TestServer start(Path directory) {
        try {
            Files.createDirectories(directory);
            return new MySqlTestServer(directory.toRealPath()).start();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(interrupted);
        }
    }

    private TestServer start() throws IOException, InterruptedException {
        killLeftover();
        TestDatabase.deleteTree(data);
        Files.deleteIfExists(log);
        unpack();
        requireItRuns();
        Files.writeString(accounts, """
                ALTER USER root@localhost IDENTIFIED BY '%2$s';
                CREATE USER '%1$s'@'127.0.0.1' IDENTIFIED BY '%2$s';
                GRANT ALL ON `changxiao%%`.* TO '%1$s'@'127.0.0.1';
                CREATE DATABASE changxiao;
                """.formatted(USER, PASSWORD));
        require(run("--initialize-insecure", "--init-file=" + accounts).waitFor() == 0);
        int port = freePort();
        Process server = run(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--mysqlx=0",
                "--skip-name-resolve",
                "--local-infile=1",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+08:00");
        Runtime.getRuntime().addShutdownHook(new Thread(server::destroyForcibly));
        String url = "jdbc:mysql://127.0.0.1:" + port + "/%s?sslMode=DISABLED&allowPublicKeyRetrieval=true";
        awaitAnswer(server, url.formatted("changxiao"));
        return new TestServer(url::formatted, USER, PASSWORD);
    }

    /** A test JVM that was killed leaves its server behind, on files that are about to be deleted. */
    private void killLeftover() {
        ProcessHandle.allProcesses()
                .filter(process -> Stream.of(process.info().arguments().orElse(new String[0]))
                        .anyMatch(("--datadir=" + data)::equals))
                .forEach(ProcessHandle::destroyForcibly);
    }

    private void unpack() throws IOException, InterruptedException {
        if (!ARCHIVE.contains(System.getProperty("os.name") + "-" + System.getProperty("os.arch"))) {
            skip("it is published for Linux on amd64 only");
        }
        if (Files.isExecutable(base.resolve("bin/mysqld"))) {
            return;
        }
        try (InputStream archive = MySqlTestServer.class.getClassLoader().getResourceAsStream(ARCHIVE)) {
            if (archive == null) {
                skip(ARCHIVE + " is not on the class path: run with -Pmysql");
                return;
            }
            TestDatabase.deleteTree(base);
            Files.createDirectories(base);
            Process tar = new ProcessBuilder("tar", "-xzf", "-", "-C", base.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                    .start();
            try (var input = tar.getOutputStream()) {
                archive.transferTo(input);
            }
            require(tar.waitFor() == 0);
        }
    }

    /** The loader itself says which library it misses; libaio and libnuma are the usual ones. */
    private void requireItRuns() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(base.resolve("bin/mysqld").toString(), "--no-defaults", "--version")
                .redirectErrorStream(true)
                .start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            skip(said.strip() + " (Debian packages libaio1 and libnuma1)");
        }
    }

    private static void skip(String reason) {
        LOG.warn("SKIPPED: no tests on the real MySQL: {}", reason);
        Assumptions.abort("The real MySQL cannot run: " + reason);
    }

    private Process run(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                base.resolve("bin/mysqld").toString(),
                "--no-defaults",
                "--datadir=" + data,
                "--basedir=" + base,
                "--lc-messages-dir=" + base.resolve("share"),
                "--socket=",
                "--secure-file-priv=NULL",
                "--skip-log-bin",
                "--performance-schema=0"));
        if (System.getProperty("user.name").equals("root")) {
            command.add("--user=root");
        }
        command.addAll(List.of(options));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
    }

    private void awaitAnswer(Process server, String url) throws InterruptedException {
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(START_SECONDS_MAX);
        while (System.nanoTime() < deadline) {
            require(!server.waitFor(20, TimeUnit.MILLISECONDS));
            try (Connection connection = DriverManager.getConnection(url, USER, PASSWORD)) {
                require(connection.isValid(1));
                return;
            } catch (SQLException notYet) {
                // Asked again until the time is over or the server has ended.
            }
        }
        server.destroyForcibly();
        require(false);
    }

    private void require(boolean isWell) {
        if (!isWell) {
            throw new IllegalStateException("The real MySQL does not start; see " + log);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
