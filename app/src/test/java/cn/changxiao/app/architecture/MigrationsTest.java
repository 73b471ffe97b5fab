package cn.changxiao.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class MigrationsTest {

    private static final Pattern NAME = Pattern.compile("V(\\d{12})__([a-z]+)_[a-z0-9_]+\\.sql");
    private static final Pattern STATEMENT_END = Pattern.compile(";\\s*(\\R|$)");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMddHHmm");

    private final List<Path> migrations = SourceTree.filesOfAllModules("src/main/resources/db/migration", ".sql");

    @Test
    void everyStampIsARealMinuteAndUsedOnce() {
        Set<String> seen = new HashSet<>();
        assertThat(migrations).isNotEmpty();
        for (Path migration : migrations) {
            Matcher name = NAME.matcher(migration.getFileName().toString());
            assertThat(name.matches()).as("name of %s", migration).isTrue();
            assertThat(LocalDateTime.parse(name.group(1), STAMP)).isNotNull();
            assertThat(seen.add(name.group(1))).as("stamp of %s", migration).isTrue();
        }
    }

    @Test
    void everyMigrationSaysWhyAndHoldsOneStatementBecauseTheServerCommitsAtEach() {
        for (Path migration : migrations) {
            String text = SourceTree.text(migration);
            assertThat(text).as("%s", migration).startsWith("-- ");
            assertThat(STATEMENT_END.matcher(text).results().count())
                    .as("%s", migration)
                    .isOne();
        }
    }

    /** A check may be loosened, rows clustered or found by another key and a trigger put up anew: no row is lost by it. */
    @Test
    void noMigrationDropsAnythingThatHoldsRows() {
        for (Path migration : migrations) {
            assertThat(SourceTree.text(migration))
                    .as("%s", migration)
                    .doesNotContainPattern("(?i)drop (?!constraint |index |primary key, add primary key |trigger )");
        }
    }
}
