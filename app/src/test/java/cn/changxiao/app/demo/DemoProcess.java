package cn.changxiao.app.demo;

import cn.changxiao.app.Changxiao;
import cn.changxiao.app.testing.Browser;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.TimeUnit;

/** The real service as a process of its own, on a directory and a port of its own. */
final class DemoProcess implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(4);

    private final Process process;
    private final Path data;
    private final Path output;
    private final int port;

    private DemoProcess(Process process, Path data, Path output, int port) {
        this.process = process;
        this.data = data;
        this.output = output;
        this.port = port;
    }

    /** Starts it and does not wait. */
    static DemoProcess start(Path data, Map<String, String> environment, String mode, int compounds)
            throws IOException {
        int port = freePort();
        Path output = Files.createTempFile(data.getParent(), "output", ".txt");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dchangxiao.demo.compounds=" + compounds,
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Changxiao.class.getName()));
        command.addAll(List.of(mode, "--data", data.toString(), "--port", Integer.toString(port)));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new DemoProcess(builder.start(), data, output, port);
    }

    /** Waits until the service says that it is ready. */
    DemoProcess awaitReady() throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end && process.isAlive()) {
            if (said().contains("已就绪")) {
                return this;
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the service did not get ready: " + said());
    }

    /** The number it ends with when it does not run. */
    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the service did not end");
        }
        return process.exitValue();
    }

    /** kill -9. */
    void killAtOnce() throws InterruptedException {
        process.destroyForcibly();
        awaitEnd();
    }

    String said() throws IOException {
        return Files.readString(output, StandardCharsets.UTF_8);
    }

    Browser logIn(String login) {
        Browser browser = new Browser(URI.create("http://localhost:" + port));
        browser.get("/login");
        browser.post("/login", "login", login, "password", DemoLogins.PASSWORD, "next", "/");
        browser.get("/profile");
        return browser;
    }

    /** A connection of the test's own to the service's database. */
    Connection connect() throws IOException, SQLException {
        Properties server = new Properties();
        try (var reader = Files.newBufferedReader(data.resolve("server.properties"))) {
            server.load(reader);
        }
        String password =
                Files.readString(data.resolve("database").resolve("password")).strip();
        String url = "jdbc:mysql://127.0.0.1:%s/changxiao?allowPublicKeyRetrieval=true&useSSL=false"
                .formatted(server.getProperty("port"));
        return DriverManager.getConnection(url, "changxiao", password);
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
