package cn.changxiao.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What the pages of the console promise each other, checked on their sources. */
final class ConsoleConventionsTest {

    private static final Pattern VIEW =
            Pattern.compile("(?:@View\\(|Answer\\.again\\(|new ModelAndView<>\\(|html\\(response, )\\s*\"([^\"]+)\"");
    private static final Pattern FORM = Pattern.compile("<form\\b[^>]*>.*?</form>", Pattern.DOTALL);
    private static final Pattern SENTENCE = Pattern.compile("\"[^\"]*\\p{IsHan}");

    private final Path templates = SourceTree.ROOT.resolve("app/src/main/jte");

    @Test
    void everyTemplateThatIsNamedIsThere() {
        assertThat(namedViews())
                .isNotEmpty()
                .allSatisfy(view -> assertThat(Files.exists(templates.resolve(view + ".jte")))
                        .as(view)
                        .isTrue());
    }

    @Test
    void everyTemplateIsUsed() {
        Set<String> named = namedViews();
        String all = SourceTree.files("app", "src/main/jte", ".jte").stream()
                .map(SourceTree::text)
                .collect(Collectors.joining());

        assertThat(SourceTree.files("app", "src/main/jte", ".jte")).allSatisfy(file -> {
            String name = templates.relativize(file).toString().replace(".jte", "");
            boolean isPart = name.startsWith("parts/") || all.contains("@template." + name.replace('/', '.') + "(");
            assertThat(isPart || named.contains(name)).as(name).isTrue();
        });
    }

    @Test
    void everyChangingFormCarriesItsToken() {
        for (Path file : SourceTree.files("app", "src/main/jte", ".jte")) {
            List<String> forms = FORM.matcher(SourceTree.text(file))
                    .results()
                    .map(MatchResult::group)
                    .filter(form -> form.contains("method=\"post\"") && !form.contains("action=\"/login\""))
                    .toList();

            assertThat(forms).as(SourceTree.relative(file)).allMatch(form -> form.contains("csrf"));
        }
    }

    @Test
    void noTemplateCarriesAScriptOrAStyleOfItsOwn() {
        assertThat(SourceTree.files("app", "src/main/jte", ".jte"))
                .allSatisfy(file -> assertThat(SourceTree.text(file))
                        .as(SourceTree.relative(file))
                        .doesNotContain("<style", "javascript:", " onclick=", " onchange=", " onsubmit=")
                        .doesNotContainPattern("<script>"));
    }

    @Test
    void everyRefusalHasAChineseSentence() {
        List<Path> refusals = SourceTree.filesOfAllModules("src/main/java", ".java").stream()
                .filter(file -> SourceTree.text(file).contains(" extends Refusal"))
                .filter(file -> !SourceTree.text(file).contains("abstract class"))
                .filter(file -> !file.endsWith("InvalidValue.java"))
                .toList();

        assertThat(refusals)
                .isNotEmpty()
                .allSatisfy(file -> assertThat(
                                SENTENCE.matcher(SourceTree.text(file)).find())
                        .as(SourceTree.relative(file))
                        .isTrue());
    }

    private static Set<String> namedViews() {
        return SourceTree.files("app", "src/main/java", ".java").stream()
                .map(SourceTree::text)
                .flatMap(text -> VIEW.matcher(text).results())
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
