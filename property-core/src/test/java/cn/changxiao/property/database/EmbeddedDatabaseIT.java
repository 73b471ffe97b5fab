package cn.changxiao.property.database;

import static cn.changxiao.property.database.Sql.execute;
import static cn.changxiao.property.database.Sql.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedDatabaseIT {

    private static final String RARE_NAMES = "赵䶮㛃𬭎𠅤";

    @TempDir
    private Path directory;

    @Test
    void keepsItsDataAcrossARestart() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            execute(database, "CREATE TABLE owner (name VARCHAR(20) NOT NULL)");
            execute(database, "INSERT INTO owner VALUES ('" + RARE_NAMES + "')");
        }

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(query(database, "SELECT name FROM owner")).isEqualTo(RARE_NAMES);
        }
    }

    @Test
    void behavesAsMySqlDoesByDefault() throws SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            execute(database, "CREATE TABLE owner (name VARCHAR(20)) CHARACTER SET utf8mb4");

            assertThat(query(database, "SELECT @@collation_database")).isEqualTo("utf8mb4_0900_ai_ci");
            assertThat(query(
                            database,
                            "SELECT collation_name FROM information_schema.columns WHERE column_name = 'name'"
                                    + " AND table_schema = DATABASE()"))
                    .contains("0900_ai_ci");
            assertThat(query(database, "SELECT @@transaction_isolation")).isEqualTo("READ-COMMITTED");
            assertThat(query(database, "SELECT @@time_zone")).isEqualTo("+08:00");
            assertThat(query(database, "SELECT @@sql_mode").split(","))
                    .containsExactlyInAnyOrder(ExternalDatabase.SQL_MODE.split(","));
        }
    }

    @Test
    void letsNobodyInWithoutThePassword() throws IOException, SQLException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            for (String user : new String[] {"root", "", "changxiao"}) {
                assertThatThrownBy(() -> DriverManager.getConnection(database.jdbcUrl(), user, ""))
                        .isInstanceOf(SQLException.class)
                        .hasMessageContaining("Access denied");
            }
            assertThat(PosixFilePermissions.toString(
                            Files.getPosixFilePermissions(directory.resolve("database/password"))))
                    .isEqualTo("rw-------");
        }
    }

    @Test
    void listensOnLoopbackOnly() throws IOException {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            int port = port(database);

            assertThat(accepts(InetAddress.getLoopbackAddress(), port)).isTrue();
            assertThat(NetworkInterface.networkInterfaces()
                            .flatMap(NetworkInterface::inetAddresses)
                            .filter(Inet4Address.class::isInstance)
                            .filter(address -> !address.isLoopbackAddress())
                            .filter(address -> accepts(address, port)))
                    .isEmpty();
        }
    }

    @Test
    void saysWhereTheLogIsWhenTheServerDiesAtItsStart() throws IOException {
        EmbeddedDatabase.start(directory).close();
        Files.writeString(directory.resolve("database/tables/ibdata1"), "no tablespace");

        assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                .isInstanceOf(DatabaseCannotStart.class)
                .hasMessageContainingAll("[ERROR]", "server.log");
    }

    @Test
    void saysWhichDirectoryItCannotUse() throws IOException {
        Path file = Files.createFile(directory.resolve("file"));

        assertThatThrownBy(() -> EmbeddedDatabase.start(file.resolve("data")))
                .isInstanceOf(DatabaseCannotStart.class)
                .hasMessageContaining(file.toString());
    }

    @Test
    void takesADataDirectoryWithALongNameAndSpaces() throws SQLException {
        Path deep = directory.resolve("数据 目录").resolve("x".repeat(120));

        try (EmbeddedDatabase database = EmbeddedDatabase.start(deep)) {
            assertThat(query(database, "SELECT '" + RARE_NAMES + "'")).isEqualTo(RARE_NAMES);
        }
    }

    private static int port(EmbeddedDatabase database) {
        return URI.create(database.jdbcUrl().replaceFirst("^jdbc:", "").replaceFirst("\\?.*", ""))
                .getPort();
    }

    private static boolean accepts(InetAddress address, int port) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(address, port), 500);
            return true;
        } catch (IOException refused) {
            return false;
        }
    }
}
