package cn.changxiao.property.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerRecordTest {

    private static final ProcessHandle OURSELVES = ProcessHandle.current();

    @TempDir
    private Path directory;

    @Test
    void isReadAsItWasWritten() throws IOException {
        ServerRecord record = new ServerRecord(4711, 33060, Instant.parse("2026-11-20T01:02:03.040Z"));

        record.write(directory.resolve("record"));

        assertThat(ServerRecord.read(directory.resolve("record"))).hasValue(record);
    }

    @Test
    void isAsGoodAsNoneWhenItWasCutShort() throws IOException {
        Path file = Files.writeString(directory.resolve("record"), "pid=4711\nport=");

        assertThat(ServerRecord.read(file)).isEmpty();
        assertThat(ServerRecord.read(directory.resolve("none"))).isEmpty();
    }

    @Test
    void doesNotTakeAProcessForTheOneThatHadItsNumberBefore() {
        Instant started = OURSELVES.info().startInstant().orElseThrow();

        assertThat(new ServerRecord(OURSELVES.pid(), 1, started).describes(OURSELVES))
                .isTrue();
        assertThat(new ServerRecord(OURSELVES.pid(), 1, started.minusSeconds(60)).describes(OURSELVES))
                .isFalse();
        assertThat(new ServerRecord(OURSELVES.pid() + 1, 1, started).describes(OURSELVES))
                .isFalse();
    }
}
