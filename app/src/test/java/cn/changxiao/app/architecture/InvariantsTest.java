package cn.changxiao.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The page of the ledger's invariants has all twenty, and every test it names is there. */
class InvariantsTest {

    private static final Pattern TEST = Pattern.compile("`(\\w+(?:Test|IT))\\.(\\w+)`");

    private final String page = SourceTree.text(SourceTree.ROOT.resolve("docs/invariants.md"));

    @Test
    void hasTwentyOfThem() {
        assertThat(IntStream.rangeClosed(1, 20).mapToObj(number -> "\n| " + number + " | "))
                .allMatch(page::contains);
    }

    @Test
    void namesTestsThatExist() {
        List<Path> sources = SourceTree.filesOfAllModules("src/test/java", ".java");

        List<String> missing = TEST.matcher(page)
                .results()
                .filter(test -> sources.stream()
                        .filter(source -> source.endsWith(test.group(1) + ".java"))
                        .noneMatch(source -> SourceTree.text(source).contains("void " + test.group(2) + "(")))
                .map(test -> test.group())
                .distinct()
                .toList();

        assertThat(missing).isEmpty();
    }
}
