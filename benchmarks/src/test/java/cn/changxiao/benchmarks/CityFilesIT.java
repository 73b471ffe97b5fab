package cn.changxiao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.database.EmbeddedDatabase;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CityFilesIT {

    private static final String SUM = """
            SELECT CONCAT_WS('|', COUNT(*), MIN(HEX(name)), MAX(HEX(name)), COUNT(hash), MAX(HEX(hash)), MAX(at),
                SUM(twice)) FROM sample
            """;

    @TempDir
    Path folder;

    @Test
    void carriesEveryRowWhateverIsInIt() throws Exception {
        try (EmbeddedDatabase database = EmbeddedDatabase.start(folder.resolve("data"), 32);
                Connection connection = Loader.connect(database);
                Statement statement = connection.createStatement()) {
            statement.execute("""
                    CREATE TABLE sample (id BIGINT PRIMARY KEY, name VARCHAR(80) NOT NULL, hash BINARY(4) NULL,
                        is_open BOOLEAN NOT NULL, at DATETIME(6) NULL, twice BIGINT AS (id * 2) STORED)
                    """);
            statement.execute("""
                    INSERT INTO sample (id, name, hash, is_open, at)
                    VALUES (1, 'a\\tb\\nc\\\\N', X'00090A5C', TRUE, '2026-11-20 08:00:00.123456'), (2, '䶮𬭎', NULL, FALSE, NULL)
                    """);
            String before = first(statement);

            CityFiles.write(connection, folder.resolve("files"));
            statement.execute("DROP TABLE sample");
            long rows = CityFiles.load(connection, folder.resolve("files"));

            assertThat(rows).isEqualTo(2);
            assertThat(before).startsWith("2|");
            assertThat(first(statement)).isEqualTo(before);
        }
    }

    private static String first(Statement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery(SUM)) {
            row.next();
            return row.getString(1);
        }
    }
}
