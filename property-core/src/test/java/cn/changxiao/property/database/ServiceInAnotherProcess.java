package cn.changxiao.property.database;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A service that only runs the database, in a process of its own, so that it can be killed. */
final class ServiceInAnotherProcess implements AutoCloseable {

    private static final String READY = "READY";

    private final Process process;

    private ServiceInAnotherProcess(Process process) {
        this.process = process;
    }

    /** Runs in the other process: starts the database, says so, and ends when its input does. */
    public static void main(String[] arguments) throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(Path.of(arguments[0]))) {
            System.out.println(READY + " " + database.jdbcUrl());
            while (System.in.read() >= 0) {
                Thread.onSpinWait();
            }
        }
    }

    static ServiceInAnotherProcess launch(Path directory) throws IOException {
        return launch(List.of(), System.getProperty("java.class.path"), directory);
    }

    static ServiceInAnotherProcess launch(List<String> prefix, String classPath, Path directory) throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", classPath, "-Xmx64m", "-Dfile.encoding=UTF-8"));
        command.addAll(List.of(ServiceInAnotherProcess.class.getName(), directory.toString()));
        return new ServiceInAnotherProcess(new ProcessBuilder(command)
                .directory(new File(System.getProperty("java.io.tmpdir")))
                .redirectErrorStream(true)
                .start());
    }

    /** Waits until the database answers; fails with all that was said when it does not. */
    ServiceInAnotherProcess ready() throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(READY)) {
                return this;
            }
            said.append(line).append('\n');
        }
        throw new AssertionError("The other service did not start:\n" + said);
    }

    long pid() {
        return process.pid();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    boolean stop() throws IOException, InterruptedException {
        process.getOutputStream().close();
        return process.waitFor(30, TimeUnit.SECONDS) && process.exitValue() == 0;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
