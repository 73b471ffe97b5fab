package cn.changxiao.property.place;

import cn.changxiao.property.Sql;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Loads the shipped edition of GB/T 2260 down to the street, once per database. Names of a newer edition replace
 * older ones; codes that disappear stay, because compounds may hang on them.
 */
@Singleton
public class LoadPlaces {

    private static final String EDITION = "gbt2260-2023";
    private static final String UPSERT = """
            INSERT INTO place_jurisdiction (code, parent_code, level, name) VALUES (?, ?, ?, ?)
            ON DUPLICATE KEY UPDATE name = VALUES(name)
            """;

    private final Sql sql;
    private final Clock clock;

    LoadPlaces(Sql sql, Clock clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** How many places were loaded; 0 when this edition is there already. */
    @Transactional
    public int load() {
        int isOurs = sql.update(
                "INSERT IGNORE INTO place_edition (edition, loaded_at) VALUES (?, ?)",
                EDITION,
                LocalDateTime.now(clock));
        if (isOurs == 0) {
            return 0;
        }
        List<@Nullable Object[]> rows = read();
        sql.batch(UPSERT, rows);
        return rows.size();
    }

    private static List<@Nullable Object[]> read() {
        List<@Nullable Object[]> rows = new ArrayList<>(45_000);
        try (InputStream file = Objects.requireNonNull(LoadPlaces.class.getResourceAsStream(EDITION + ".csv"));
                CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file, StandardCharsets.UTF_8)) {
            for (CsvRecord line : csv) {
                String code = line.getField(0);
                PlaceLevel level = PlaceLevel.of(code);
                String parent = level == PlaceLevel.PROVINCE ? null : level.parentOf(code);
                rows.add(new @Nullable Object[] {code, parent, level.name(), line.getField(1)});
            }
            return rows;
        } catch (IOException e) {
            throw new UncheckedIOException("the shipped table of places cannot be read", e);
        }
    }
}
