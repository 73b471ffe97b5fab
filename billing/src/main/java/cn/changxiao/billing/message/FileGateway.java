package cn.changxiao.billing.message;

import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * Delivers to nobody: adds each message to a file of the day in the data directory, with the number masked, so that a
 * service without a provider shows what it would have sent.
 */
@Singleton
final class FileGateway implements MessageGateway {

    private final Path folder;
    private final Clock clock;

    FileGateway(@Property(name = "changxiao.data", defaultValue = "changxiao-data") String data, Clock clock) {
        this.folder = Path.of(data, "messages");
        this.clock = clock;
    }

    @Override
    public String name() {
        return "file";
    }

    @Override
    public void send(OutgoingMessage message) {
        String line = "%s\t%d\t%s\t%s%n"
                .formatted(
                        LocalDateTime.now(clock),
                        message.id(),
                        message.maskedPhone(),
                        message.text().replaceAll("\\s+", " "));
        try {
            Files.createDirectories(folder);
            Files.writeString(
                    folder.resolve(LocalDate.now(clock) + ".txt"),
                    line,
                    StandardCharsets.UTF_8,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
