package cn.changxiao.fund.seal;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the log keeps what must not stand in the database: {@code changxiao.seal.key-file} and {@code
 * changxiao.seal.anchors}, by default below the data directory.
 */
@Singleton
final class SealSettings {

    private final Path keyFile;
    private final Path anchors;

    SealSettings(
            @Property(name = "changxiao.data", defaultValue = "changxiao-data") String data,
            @Property(name = "changxiao.seal.key-file") Optional<String> keyFile,
            @Property(name = "changxiao.seal.anchors") Optional<String> anchors) {
        this.keyFile = keyFile.map(Path::of).orElse(Path.of(data, "seal.key"));
        this.anchors = anchors.map(Path::of).orElse(Path.of(data, "anchors"));
    }

    Path keyFile() {
        return keyFile;
    }

    Path anchors() {
        return anchors;
    }
}
