package cn.changxiao.app.api;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.app.testing.ConsoleTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import io.micronaut.web.router.Router;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.yaml.snakeyaml.Yaml;

@MicronautTest(transactional = false)
final class OpenApiControllerIT extends ConsoleTest {

    private static final Pattern SCHEMA = Pattern.compile("#/components/schemas/([^'\"\\s]+)");

    @Inject
    Router router;

    @Inject
    OpenApiDocument document;

    @Test
    void anybodyReadsTheDescription() {
        assertThat(anonymous().get("/openapi.yml").text()).startsWith("openapi: 3.");
    }

    @Test
    @SuppressWarnings("unchecked")
    void everyOperationOfTheInterfaceIsDescribedAndNothingElse() {
        Set<String> described = new TreeSet<>();
        Map<String, Object> paths = (Map<String, Object>)
                new Yaml().<Map<String, Object>>load(document.text()).get("paths");
        paths.forEach((path, operations) -> ((Map<String, Object>) operations)
                .keySet()
                .forEach(method -> described.add(method.toUpperCase(Locale.ROOT) + " " + path)));
        Set<String> offered = router.uriRoutes()
                .filter(route -> route.getUriMatchTemplate().toPathString().startsWith("/api/v1"))
                .filter(route -> !route.getHttpMethodName().equals("HEAD"))
                .map(route -> route.getHttpMethodName() + " "
                        + route.getUriMatchTemplate().toPathString())
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(described).isEqualTo(offered).hasSizeGreaterThan(80);
    }

    @Test
    @SuppressWarnings("unchecked")
    void everySchemaThatIsNamedIsThereAndTheViewerIsNot() {
        Map<String, Object> components = (Map<String, Object>)
                new Yaml().<Map<String, Object>>load(document.text()).get("components");
        Set<String> there = ((Map<String, Object>) components.get("schemas")).keySet();
        Set<String> named = SCHEMA.matcher(document.text())
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(there).containsAll(named).contains("Problem").doesNotContain("Viewer");
    }
}
