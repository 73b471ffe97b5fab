package cn.changxiao.property.database;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/** What is written beside the data about the server that was started last, for the next start and for people. */
record ServerRecord(long processId, int port, Instant startedAt) {

    /** The system counts a process's start from its own boot, and that moment moves when the clock is set. */
    private static final Duration CLOCK_DRIFT_MAX = Duration.ofSeconds(5);

    void write(Path file) throws IOException {
        Properties properties = new Properties();
        properties.setProperty("pid", String.valueOf(processId));
        properties.setProperty("port", String.valueOf(port));
        properties.setProperty("started", startedAt.toString());
        try (Writer writer = Files.newBufferedWriter(file)) {
            properties.store(writer, null);
        }
    }

    /** An unreadable record is as good as none: it is only one of the two ways to find an orphaned server. */
    static Optional<ServerRecord> read(Path file) throws IOException {
        if (Files.notExists(file)) {
            return Optional.empty();
        }
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            properties.load(reader);
            return Optional.of(new ServerRecord(
                    Long.parseLong(properties.getProperty("pid", "")),
                    Integer.parseInt(properties.getProperty("port", "")),
                    Instant.parse(properties.getProperty("started", ""))));
        } catch (IllegalArgumentException | DateTimeParseException cutShort) {
            return Optional.empty();
        }
    }

    /** The number alone does not tell: it may since have been given to another process. */
    boolean describes(ProcessHandle process) {
        return process.pid() == processId
                && process.info()
                        .startInstant()
                        .map(start -> Duration.between(start, startedAt).abs())
                        .filter(apart -> apart.compareTo(CLOCK_DRIFT_MAX) <= 0)
                        .isPresent();
    }
}
