package cn.changxiao.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Limits of shape. What is over one today stands in a list that may only shrink. */
class TidyTest {

    private static final int MAX_LINES_OF_A_FILE = 220;
    private static final int MAX_LINES_OF_A_METHOD = 30;
    private static final int MAX_FILES_OF_A_PACKAGE = 24;

    /** Stands alone on purpose: whoever checks a result reads this one file and nothing else. */
    private static final String ONE_FILE_ON_PURPOSE = "RecountChecker.java";

    private static final Pattern METHOD_START =
            Pattern.compile("^ {4}(?! )[^/@*}].*\\)\\s*(throws [\\w, .]+)?\\{\\s*$");
    private static final Pattern TYPE_START = Pattern.compile("\\b(class|record|enum|interface)\\b");
    private static final Pattern UNFINISHED = Pattern.compile("\\b(TODO|FIXME|XXX)\\b");

    private final List<Path> sources = SourceTree.filesOfAllModules("src/main/java", ".java");

    @Test
    void noFileIsLongerThanAReaderScrolls() {
        assertThat(sources)
                .filteredOn(file -> !file.endsWith(ONE_FILE_ON_PURPOSE))
                .filteredOn(file -> SourceTree.text(file).lines().count() > MAX_LINES_OF_A_FILE)
                .isEmpty();
    }

    @Test
    void noMethodIsLongerThanAScreen() {
        List<String> tooLong = new ArrayList<>();
        for (Path source : sources) {
            tooLong.addAll(longMethods(source));
        }
        assertThat(tooLong).isEmpty();
    }

    @Test
    void everyPackageIsAFeatureOfFewFilesAndSaysWhatItIs() {
        Map<Path, List<Path>> packages =
                sources.stream().collect(java.util.stream.Collectors.groupingBy(Path::getParent));
        packages.forEach((folder, files) -> {
            assertThat(files).as("%s", folder).hasSizeLessThanOrEqualTo(MAX_FILES_OF_A_PACKAGE);
            assertThat(files).as("%s has a package-info", folder).anyMatch(file -> file.endsWith("package-info.java"));
        });
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(sources)
                .filteredOn(file -> UNFINISHED.matcher(SourceTree.text(file)).find())
                .isEmpty();
    }

    @Test
    void theChangelogIsDatedAndGrouped() {
        String changelog = SourceTree.text(SourceTree.ROOT.resolve("CHANGELOG.md"));

        assertThat(changelog).containsPattern("(?m)^## (\\d+\\.\\d+\\.\\d+ — \\d{4}-\\d{2}-\\d{2}|Unreleased)$");
        assertThat(changelog).containsPattern("(?m)^### (Added|Changed|Fixed)$");
    }

    private static List<String> longMethods(Path source) {
        List<String> lines = SourceTree.text(source).lines().toList();
        List<String> found = new ArrayList<>();
        for (int start = 0; start < lines.size(); start++) {
            String line = lines.get(start);
            if (METHOD_START.matcher(line).matches()
                    && !TYPE_START.matcher(line).find()) {
                int end = start + 1;
                while (end < lines.size() && !lines.get(end).startsWith("    }")) {
                    end++;
                }
                if (end - start - 1 > MAX_LINES_OF_A_METHOD) {
                    found.add(SourceTree.relative(source) + ":" + (start + 1));
                }
                start = end;
            }
        }
        return found;
    }
}
