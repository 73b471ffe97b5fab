package cn.changxiao.property.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServerArchiveTest {

    @ParameterizedTest
    @CsvSource({"Linux, aarch64", "FreeBSD, amd64", "Mac OS X, x86_64"})
    void namesTheWayOutOnAPlatformWithoutABinary(String system, String processor) {
        assertThatThrownBy(() -> ServerArchive.forPlatform(system, processor))
                .isInstanceOf(NoServerForThisPlatform.class)
                .hasMessageContainingAll(
                        system, processor, "DATASOURCE_URL", "DATASOURCE_USERNAME", "DATASOURCE_PASSWORD");
    }

    @Test
    void knowsThePlatformsABinaryIsPublishedFor() {
        assertThat(ServerPlatform.of("Linux", "amd64")).hasValue(ServerPlatform.LINUX);
        assertThat(ServerPlatform.of("Windows 11", "amd64")).hasValue(ServerPlatform.WINDOWS);
        assertThat(ServerPlatform.of("Mac OS X", "aarch64")).hasValue(ServerPlatform.MACOS);
    }

    @Test
    void cachesWhereTheSystemSaysOrElseInTheHome() {
        assertThat(ServerArchive.userCache("/var/cache/u", "/home/u")).isEqualTo(Path.of("/var/cache/u/changxiao"));
        assertThat(ServerArchive.userCache("relative", "/home/u")).isEqualTo(Path.of("/home/u/.cache/changxiao"));
        assertThat(ServerArchive.userCache(null, "/home/u")).isEqualTo(Path.of("/home/u/.cache/changxiao"));
    }
}
