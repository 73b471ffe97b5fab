package cn.changxiao.property.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

    @TempDir
    private Path directory;

    private ServerLog log;

    @BeforeEach
    void anEarlierStartFailed() throws IOException {
        log = new ServerLog(directory.resolve("server.log"));
        Files.writeString(log.file(), "[ERROR] long ago\n");
    }

    @Test
    void tellsTheFirstComplaintOfThisStartOnly() throws IOException {
        long mark = log.mark();
        say("[Note] starting\n[ERROR] the cause\n[ERROR] Aborting\n");

        assertThat(log.complaintSince(mark)).isEqualTo("[ERROR] the cause");
    }

    @Test
    void tellsTheLastLineWhenNobodyComplained() throws IOException {
        long mark = log.mark();
        assertThat(log.complaintSince(mark)).isEqualTo("没有输出");

        say("[Note] starting\nKilled\n");

        assertThat(log.complaintSince(mark)).isEqualTo("Killed");
    }

    @Test
    void namesAFullDisk() throws IOException {
        long mark = log.mark();
        say("[ERROR] InnoDB: preallocating 33554432 bytes for file ./ib_logfile101 failed with error 28\n");

        assertThat(log.complaintSince(mark)).startsWith("磁盘空间不足");
    }

    private void say(String text) throws IOException {
        Files.writeString(log.file(), text, StandardOpenOption.APPEND);
    }
}
