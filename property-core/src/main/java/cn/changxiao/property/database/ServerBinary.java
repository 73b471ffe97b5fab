package cn.changxiao.property.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** An unpacked server and the command lines it is run with. */
record ServerBinary(Path base, ServerPlatform platform) {

    private static final Path OWN_PROCESS = Path.of("/proc/self");
    private static final String COLLATION = "utf8mb4_0900_ai_ci";

    Path executable() {
        return base.resolve(platform.executable());
    }

    Path share() {
        return base.resolve(platform.share());
    }

    boolean isComplete() {
        return Files.isExecutable(executable()) && Files.isReadable(share().resolve("english/errmsg.sys"));
    }

    /** Makes the system tables from the statements on its standard input, then ends. */
    List<String> bootstrapCommand(Path tables) {
        List<String> command = command(tables);
        // Nothing is promised to anybody yet, and the server writes everything out when it ends.
        command.add("--innodb-flush-log-at-trx-commit=0");
        command.add("--bootstrap");
        return command;
    }

    /** Serves on a loopback port and on no socket file: there is none to leak, nor a path that may be too long. */
    List<String> serverCommand(Path tables, int port, int bufferPoolMegabytes) {
        List<String> command = command(tables);
        command.addAll(List.of(
                "--port=" + port,
                "--bind-address=127.0.0.1",
                "--socket=",
                "--log-warnings=1",
                "--skip-name-resolve",
                "--local-infile=1",
                "--max-allowed-packet=64M",
                "--innodb-flush-log-at-trx-commit=1",
                "--innodb-buffer-pool-size=" + bufferPoolMegabytes + "M",
                "--transaction-isolation=READ-COMMITTED",
                "--default-time-zone=+08:00",
                "--sql-mode=" + ExternalDatabase.SQL_MODE));
        return command;
    }

    private List<String> command(Path tables) {
        List<String> command = new ArrayList<>();
        command.add(executable().toString());
        command.add("--no-defaults");
        command.add(dataOption(tables));
        command.add("--tmpdir=" + scratch(tables));
        command.add("--basedir=" + base);
        command.add("--lc-messages-dir=" + share());
        // Without this the server makes a key for itself at every start, which takes up to twenty seconds.
        command.add("--skip-ssl");
        command.add("--character-set-server=utf8mb4");
        command.add("--collation-server=" + COLLATION);
        // A table that names only its character set gets the collation it would get on MySQL 8.
        command.add("--character-set-collations=utf8mb4=" + COLLATION);
        // Bulk work fills it at 20 MB a second; when it is full, every change waits until pages are written out.
        command.add("--innodb-log-file-size=256M");
        if (isRoot()) {
            command.add("--user=root");
        }
        if (platform == ServerPlatform.WINDOWS) {
            command.add("--console");
        }
        return command;
    }

    /** A place of its own: at its start a server sweeps the temporary tables of every other one it finds there. */
    private static Path scratch(Path tables) {
        try {
            return Files.createDirectories(tables.resolveSibling("scratch"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String dataOption(Path tables) {
        return "--datadir=" + tables;
    }

    /** The server refuses to run as root unless told so, and warns when told so without being it. */
    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(OWN_PROCESS, "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException noSuchFileSystem) {
            return System.getProperty("user.name", "").equals("root");
        }
    }
}
