package cn.changxiao.property.database;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.TimeUnit;

/** A running server; it answers when {@link #start} returns. */
record ServerProcess(Process process, int port) {

    /** A crash recovery may take long, but it ends; a server that does nothing for so long never will. */
    private static final Duration START_TIME_MAX = Duration.ofMinutes(5);

    /** Writing out a full buffer pool to a slow disk; a server killed after that recovers at its next start. */
    private static final Duration STOP_TIME_MAX = Duration.ofMinutes(1);

    private static final int POLL_MILLISECONDS = 5;
    private static final int CONNECT_MILLISECONDS_MAX = 1000;
    private static final int ATTEMPTS_MAX = 3;

    /** Another process may take the free port before the server does: then another port is tried. */
    static ServerProcess start(ServerBinary binary, DataDirectory directory, int bufferPoolMegabytes)
            throws IOException {
        long mark = directory.log().mark();
        for (int attempt = 1; attempt <= ATTEMPTS_MAX; attempt++) {
            ServerProcess server = launch(binary, directory, bufferPoolMegabytes);
            if (server.answersInTime()) {
                return server;
            }
            boolean isPortTaken = directory.log().since(mark).stream().anyMatch(line -> line.contains("on port: "));
            if (!isPortTaken) {
                break;
            }
        }
        throw new DatabaseCannotStart("数据库服务器未能启动：%s；日志见 %s。"
                .formatted(directory.log().complaintSince(mark), directory.log().file()));
    }

    private static ServerProcess launch(ServerBinary binary, DataDirectory directory, int bufferPoolMegabytes)
            throws IOException {
        int port = freePort();
        Path tables = DataDirectory.tables(directory.database());
        Process process = new ProcessBuilder(binary.serverCommand(tables, port, bufferPoolMegabytes))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(directory.log().file().toFile()))
                .start();
        ServerProcess server = new ServerProcess(process, port);
        try {
            Instant startedAt = process.info().startInstant().orElseGet(Instant::now);
            new ServerRecord(process.pid(), port, startedAt).write(directory.serverRecord());
        } catch (IOException failure) {
            server.stop();
            throw failure;
        }
        return server;
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    private boolean answersInTime() {
        long deadline = System.nanoTime() + START_TIME_MAX.toNanos();
        while (System.nanoTime() < deadline) {
            if (hasEnded(POLL_MILLISECONDS)) {
                return false;
            }
            if (greets()) {
                return true;
            }
        }
        stop();
        return false;
    }

    /** The server speaks first: a byte from it means that it takes connections. */
    private boolean greets() {
        try (Socket socket = new Socket()) {
            socket.setSoTimeout(CONNECT_MILLISECONDS_MAX);
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), CONNECT_MILLISECONDS_MAX);
            return socket.getInputStream().read() >= 0;
        } catch (IOException notYet) {
            return false;
        }
    }

    private boolean hasEnded(int milliseconds) {
        try {
            return process.waitFor(milliseconds, TimeUnit.MILLISECONDS);
        } catch (InterruptedException interrupted) {
            stop();
            Thread.currentThread().interrupt();
            return true;
        }
    }

    void stop() {
        stop(process.toHandle());
    }

    /**
     * Asks the server to end, which makes it write everything out, and waits for it. On Windows the request is a kill,
     * after which the server recovers at its next start.
     */
    static void stop(ProcessHandle server) {
        server.destroy();
        if (!endsWithin(server, STOP_TIME_MAX)) {
            server.destroyForcibly();
            endsWithin(server, STOP_TIME_MAX);
        }
    }

    /** Waits even when interrupted: to leave a running server behind is worse than to be late. */
    private static boolean endsWithin(ProcessHandle server, Duration time) {
        long deadline = System.nanoTime() + time.toNanos();
        boolean isInterrupted = Thread.interrupted();
        while (runs(server) && System.nanoTime() < deadline) {
            try {
                Thread.sleep(POLL_MILLISECONDS);
            } catch (InterruptedException interrupted) {
                isInterrupted = true;
            }
        }
        if (isInterrupted) {
            Thread.currentThread().interrupt();
        }
        return !runs(server);
    }

    /** A dead process whose new parent does not ask for its exit code counts as alive, but has no command any more. */
    private static boolean runs(ProcessHandle server) {
        return server.isAlive() && server.info().command().isPresent();
    }

    static int waitFor(Process process) {
        try {
            return process.waitFor();
        } catch (InterruptedException interrupted) {
            stop(process.toHandle());
            Thread.currentThread().interrupt();
            return -1;
        }
    }
}
