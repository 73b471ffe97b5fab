package cn.changxiao.property.database;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Makes a new database directory by feeding the server's own scripts to it, without a shell. There is one account, ours:
 * it connects from the loopback address, and may do everything in schemas whose name begins with changxiao.
 */
final class ServerBootstrap {

    static final String USER = "changxiao";
    static final String SCHEMA = "changxiao";

    /** In this order; the sys and performance schemas are left out, nobody reads them here. */
    static final List<String> SCRIPTS =
            List.of("mariadb_system_tables.sql", "mariadb_system_tables_data.sql", "maria_add_gis_sp_bootstrap.sql");

    /** The server reads a statement at a time when it bootstraps, and each must begin on a line of its own. */
    private static final String BEFORE_SCRIPTS = "CREATE DATABASE mysql;\nUSE mysql;\n";

    /** Accounts can only be created once the privileges are loaded, which bootstrapping does not do by itself. */
    private static final String AFTER_SCRIPTS = """

            DELETE FROM mysql.global_priv WHERE User IN ('root', '');
            DELETE FROM mysql.proxies_priv;
            CREATE DATABASE %1$s CHARACTER SET utf8mb4 COLLATE utf8mb4_0900_ai_ci;
            FLUSH PRIVILEGES;
            CREATE USER '%2$s'@'127.0.0.1' IDENTIFIED BY '%3$s';
            GRANT ALL ON `%1$s%%`.* TO '%2$s'@'127.0.0.1';
            """;

    private static final int PASSWORD_BYTES = 24;

    private final ServerBinary binary;
    private final DataDirectory directory;

    ServerBootstrap(ServerBinary binary, DataDirectory directory) {
        this.binary = binary;
        this.directory = directory;
    }

    /** What an interrupted attempt left behind is thrown away: only a completed one bears the final name. */
    void run() throws IOException {
        Path unfinished = directory.unfinished();
        DataDirectory.delete(unfinished);
        DataDirectory.createPrivately(unfinished);
        Path tables = Files.createDirectory(DataDirectory.tables(unfinished));
        String password = newPassword();
        DataDirectory.writePrivately(DataDirectory.password(unfinished), password);
        makeTables(tables, password);
        Files.move(unfinished, directory.database(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeTables(Path tables, String password) throws IOException {
        long mark = directory.log().mark();
        Process process = new ProcessBuilder(binary.bootstrapCommand(tables))
                .redirectErrorStream(true)
                .redirectOutput(
                        ProcessBuilder.Redirect.appendTo(directory.log().file().toFile()))
                .start();
        boolean isFed = feed(process, password);
        int exitCode = ServerProcess.waitFor(process);
        if (exitCode != 0 || !isFed) {
            throw new DatabaseCannotStart("建立数据库失败（退出码 %d）：%s；日志见 %s。"
                    .formatted(
                            exitCode,
                            directory.log().complaintSince(mark),
                            directory.log().file()));
        }
    }

    /** A server that ends before it has read everything breaks the pipe; its exit code and log tell more than that. */
    private boolean feed(Process process, String password) throws IOException {
        List<byte[]> parts = List.of(
                BEFORE_SCRIPTS.getBytes(StandardCharsets.UTF_8),
                scripts(),
                AFTER_SCRIPTS.formatted(SCHEMA, USER, password).getBytes(StandardCharsets.UTF_8));
        try (OutputStream statements = process.getOutputStream()) {
            for (byte[] part : parts) {
                statements.write(part);
            }
            return true;
        } catch (IOException brokenPipe) {
            return false;
        }
    }

    private byte[] scripts() throws IOException {
        StringBuilder text = new StringBuilder();
        for (String script : SCRIPTS) {
            text.append(Files.readString(binary.share().resolve(script))).append('\n');
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String newPassword() {
        byte[] random = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(random);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }
}
