package cn.changxiao.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process of its own, started and stopped the way people do. */
final class ChangxiaoIT {

    @TempDir
    private Path directory;

    @Test
    void servesUntilItIsToldToStopAndLeavesNothingRunning() throws Exception {
        int port = freePort();
        Process service = start(Map.of(), "serve", "--data", data(), "--port", Integer.toString(port));
        try {
            awaitHealth(service, port);

            assertThat(run(Map.of(), "serve", "--data", data(), "--port", Integer.toString(freePort())))
                    .matches(ended -> ended.code() == 1, "a second service on the directory ends with 1")
                    .matches(ended -> ended.text().contains("正被另一个服务"), "and says why")
                    .matches(ended -> ended.isWithoutTrace(), "without a trace");
            assertThat(run(Map.of(), "serve", "--data", data() + "2", "--port", Integer.toString(port)))
                    .matches(ended -> ended.code() == 1, "a taken port ends with 1")
                    .matches(ended -> ended.text().contains("端口 " + port + " 已被其他程序占用"), "and says why")
                    .matches(ended -> ended.isWithoutTrace(), "without a trace");
        } finally {
            service.destroy();
        }

        assertThat(service.waitFor(20, TimeUnit.SECONDS)).isTrue();
        assertThat(output()).contains("http://localhost:" + port, "用户名 admin").doesNotContain("\tat ");
        assertThat(ProcessHandle.allProcesses()
                        .filter(process ->
                                process.info().commandLine().orElse("").contains(data())))
                .isEmpty();
    }

    @Test
    void saysWhatIsWrongWithTheDatabaseItWasGiven() throws Exception {
        Map<String, String> nobodyThere = Map.of("DATASOURCE_URL", "jdbc:mysql://127.0.0.1:%d/x".formatted(freePort()));
        Map<String, String> otherKind = Map.of("DATASOURCE_URL", "jdbc:oracle:thin:@db");

        Ended unreachable = run(nobodyThere, "serve", "--data", data(), "--port", Integer.toString(freePort()));
        Ended unusable = run(otherKind, "serve", "--data", data(), "--port", Integer.toString(freePort()));

        assertThat(unreachable.code()).isEqualTo(1);
        assertThat(unreachable.text()).contains("无法连接数据库");
        assertThat(unreachable.isWithoutTrace()).isTrue();
        assertThat(unusable.code()).isEqualTo(1);
        assertThat(unusable.text()).contains("无法使用");
    }

    @Test
    void refusesAnUnknownArgument() throws Exception {
        Ended ended = run(Map.of(), "srve");

        assertThat(ended.code()).isEqualTo(1);
        assertThat(ended.text()).contains("不认识的参数“srve”", "Unknown argument");
    }

    private Process start(Map<String, String> environment, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Changxiao.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(outputFile().toFile());
        builder.environment().putAll(environment);
        return builder.start();
    }

    private Ended run(Map<String, String> environment, String... arguments) throws Exception {
        Path kept = directory.resolve("kept.txt");
        Path own = outputFile();
        if (Files.exists(own)) {
            Files.move(own, kept);
        }
        Process process = start(environment, arguments);
        boolean ended = process.waitFor(60, TimeUnit.SECONDS);
        process.destroyForcibly();
        String text = Files.readString(own, StandardCharsets.UTF_8);
        Files.delete(own);
        if (Files.exists(kept)) {
            Files.move(kept, own);
        }
        return new Ended(ended ? process.exitValue() : -1, text);
    }

    private static void awaitHealth(Process service, int port) throws InterruptedException {
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:%d/health".formatted(port)))
                .timeout(Duration.ofSeconds(5))
                .build();
        long end = System.nanoTime() + Duration.ofMinutes(2).toNanos();
        while (System.nanoTime() < end && service.isAlive()) {
            try {
                if (client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                // asked again below
            }
            TimeUnit.MILLISECONDS.sleep(100);
        }
        throw new AssertionError("the service did not come up");
    }

    private String data() {
        return directory.resolve("data").toString();
    }

    private Path outputFile() {
        return directory.resolve("output.txt");
    }

    private String output() throws IOException {
        return Files.readString(outputFile(), StandardCharsets.UTF_8);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a process ended and what it said. */
    private record Ended(int code, String text) {

        boolean isWithoutTrace() {
            return !text.contains("\tat ") && !text.contains("Exception");
        }
    }
}
