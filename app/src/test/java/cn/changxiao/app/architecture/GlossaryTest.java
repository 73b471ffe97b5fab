package cn.changxiao.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** One word per concept: every public type of the field stands in docs/glossary.md with its Chinese term. */
class GlossaryTest {

    private static final Pattern PUBLIC_TYPE =
            Pattern.compile("(?m)^public (?:abstract |final |sealed )*(?:record|enum|interface|class) (\\w+)");
    private static final List<String> DOMAIN_MODULES =
            List.of("property-core", "handover", "billing", "fund-ledger", "scheduler");

    /** Packages of plumbing, whose words are the computer's and not the field's. */
    private static final List<String> PLUMBING =
            List.of("cn/changxiao/property/database/", "cn/changxiao/property/document/", "cn/changxiao/property/sql/");

    @Test
    void everyPublicTypeOfTheFieldHasALine() {
        String glossary = SourceTree.text(SourceTree.ROOT.resolve("docs/glossary.md"));

        List<String> missing = DOMAIN_MODULES.stream()
                .flatMap(module -> SourceTree.files(module, "src/main/java", ".java").stream())
                .filter(file -> PLUMBING.stream().noneMatch(file.toString()::contains))
                .map(GlossaryTest::publicType)
                .filter(type -> !type.isEmpty() && !glossary.contains("`" + type + "`"))
                .toList();

        assertThat(missing).isEmpty();
    }

    private static String publicType(Path file) {
        return PUBLIC_TYPE
                .matcher(SourceTree.text(file))
                .results()
                .map(match -> match.group(1))
                .findFirst()
                .orElse("");
    }
}
