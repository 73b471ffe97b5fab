package cn.changxiao.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A JVM of its own with the class path of this one and the heap the operations page names, timed from outside. Closing
 * asks it to stop and waits until it has.
 */
final class Child implements AutoCloseable {

    private static final String HEAP = "-Xmx512m";
    private static final double KILOBYTES_OF_A_MEGABYTE = 1024;

    private final Process process;
    private final BufferedReader lines;
    private final long started;

    private Child(Process process, long started) {
        this.process = process;
        this.lines = process.inputReader(StandardCharsets.UTF_8);
        this.started = started;
    }

    static Child start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                HEAP,
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        long now = System.nanoTime();
        return new Child(new ProcessBuilder(command).redirectErrorStream(true).start(), now);
    }

    static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return Integer.toString(socket.getLocalPort());
        }
    }

    /** Seconds from the start of the process until it prints a line with the text. */
    double secondsUntil(String text) throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
            if (line.contains(text)) {
                return (System.nanoTime() - started) / 1e9;
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("the process ended before it said " + text + ":\n" + said);
    }

    /** Resident memory as Linux counts it. */
    double residentMb() throws IOException {
        Path status = Path.of("/proc", Long.toString(process.pid()), "status");
        String line = Files.readAllLines(status).stream()
                .filter(each -> each.startsWith("VmRSS:"))
                .findFirst()
                .orElseThrow();
        return Long.parseLong(line.replaceAll("\\D", "")) / KILOBYTES_OF_A_MEGABYTE;
    }

    @Override
    public void close() throws IOException {
        process.destroy();
        boolean isInterrupted = false;
        while (process.isAlive()) {
            try {
                process.waitFor();
            } catch (InterruptedException interrupted) {
                isInterrupted = true;
            }
        }
        lines.close();
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
