package cn.changxiao.property.database;

import static cn.changxiao.property.database.Sql.query;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What becomes of the server when the services around it are killed, doubled or run by somebody else. */
class EmbeddedDatabaseProcessIT {

    /** The published program has 313 MB; this much of it is ever loaded. */
    private static final long TRIMMED_BYTES_MAX = 40_000_000;

    @TempDir
    private Path directory;

    @Test
    void stopsTheServerThatAKilledServiceLeftBehind() throws Exception {
        long orphan;
        try (ServiceInAnotherProcess service =
                ServiceInAnotherProcess.launch(directory).ready()) {
            orphan = serverOn(directory).orElseThrow().pid();
            service.kill();
        }
        assertThat(ProcessHandle.of(orphan)).as("the orphan lives on").isPresent();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(query(database, "SELECT 1")).isEqualTo("1");
            assertThat(serverOn(directory).orElseThrow().pid()).isNotEqualTo(orphan);
        }
        assertThat(serverOn(directory)).isEmpty();
    }

    @Test
    void refusesASecondServiceOnTheSameDirectory() throws Exception {
        try (ServiceInAnotherProcess service =
                ServiceInAnotherProcess.launch(directory).ready()) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory))
                    .isInstanceOf(DataDirectoryInUse.class)
                    .hasMessageContainingAll(directory.toRealPath().toString(), String.valueOf(service.pid()));

            assertThat(serverOn(directory)).as("the first service's server").isPresent();
            assertThat(service.stop()).isTrue();
        }
    }

    @Test
    void refusesToRunTwiceInOneProcessAndKeepsTheFirst() throws Exception {
        try (EmbeddedDatabase first = EmbeddedDatabase.start(directory)) {
            assertThatThrownBy(() -> EmbeddedDatabase.start(directory)).isInstanceOf(DataDirectoryInUse.class);

            try (ServiceInAnotherProcess other = ServiceInAnotherProcess.launch(directory)) {
                assertThatThrownBy(other::ready).hasMessageContaining("DataDirectoryInUse");
            }
            assertThat(query(first, "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void redoesABootstrapThatWasCutShort() throws Exception {
        Path unfinished = directory.resolve("database.unfinished/tables/mysql");
        try (ServiceInAnotherProcess service = ServiceInAnotherProcess.launch(directory)) {
            long deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
            while (Files.notExists(unfinished) && System.nanoTime() < deadline) {
                Thread.sleep(1);
            }
            service.kill();
        }
        assertThat(directory.resolve("database")).doesNotExist();

        try (EmbeddedDatabase database = EmbeddedDatabase.start(directory)) {
            assertThat(query(database, "SELECT DATABASE()")).isEqualTo("changxiao");
            assertThat(directory.resolve("database.unfinished")).doesNotExist();
        }
    }

    @Test
    void runsAsAnOrdinaryUserWithoutAHome() throws Exception {
        OrdinaryUser nobody = OrdinaryUser.orSkip();
        Path data = nobody.ownDirectory();

        try (nobody;
                ServiceInAnotherProcess service = ServiceInAnotherProcess.launch(
                                nobody.commandPrefix(), nobody.classPath(), data)
                        .ready()) {
            assertThat(serverOn(data).orElseThrow().info().user()).isEqualTo(nobody.name());
            assertThat(service.stop()).isTrue();
            assertThat(data.resolve("mariadb-11.4.5/bin/mariadbd"))
                    .satisfies(program -> assertThat(Files.size(program)).isLessThan(TRIMMED_BYTES_MAX));
        }
    }

    private static Optional<ProcessHandle> serverOn(Path directory) throws IOException {
        String option = "--datadir=" + directory.toRealPath();
        return ProcessHandle.allProcesses()
                .filter(process -> Arrays.stream(process.info().arguments().orElse(new String[0]))
                        .anyMatch(argument -> argument.startsWith(option)))
                .findFirst();
    }
}
