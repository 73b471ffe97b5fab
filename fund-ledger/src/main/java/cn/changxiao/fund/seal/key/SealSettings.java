package cn.changxiao.fund.seal.key;

import cn.changxiao.fund.seal.offline.SealAlgorithm;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Where the log keeps what must not stand in the database: {@code changxiao.seal.key-file} and {@code
 * changxiao.seal.anchors}, by default below the data directory; and {@code changxiao.seal.algorithm}, {@code ED25519} or
 * {@code SM2}, each with a key file of its own unless one is named.
 */
@Singleton
public final class SealSettings {

    private final Path keyFile;
    private final SealAlgorithm algorithm;
    private final Path anchors;

    SealSettings(
            @Property(name = "changxiao.data", defaultValue = "changxiao-data") String data,
            @Property(name = "changxiao.seal.key-file") Optional<String> keyFile,
            @Property(name = "changxiao.seal.anchors") Optional<String> anchors,
            @Property(name = "changxiao.seal.algorithm", defaultValue = "ED25519") SealAlgorithm algorithm) {
        this.algorithm = algorithm;
        this.keyFile = keyFile.map(Path::of)
                .orElse(Path.of(data, algorithm == SealAlgorithm.SM2 ? "seal-sm2.key" : "seal.key"));
        this.anchors = anchors.map(Path::of).orElse(Path.of(data, "anchors"));
    }

    public Path keyFile() {
        return keyFile;
    }

    /** What new roots and open data are signed with. */
    public SealAlgorithm algorithm() {
        return algorithm;
    }

    public Path anchors() {
        return anchors;
    }
}
