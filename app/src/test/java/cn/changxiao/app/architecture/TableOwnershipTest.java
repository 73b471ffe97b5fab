package cn.changxiao.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Nobody reads another module's tables; the registry is read through its registry_ views only. */
class TableOwnershipTest {

    private static final Pattern TABLE_CREATED = Pattern.compile("(?i)CREATE\\s+(?:TABLE|VIEW)\\s+(\\w+)");
    private static final Pattern TABLE_NAMED = Pattern.compile(
            "(?:FROM|JOIN|INTO|UPDATE|TABLE)\\s+`?([a-zA-Z]+_\\w+)|@MappedEntity\\(\\s*(?:value = )?\"(\\w+)\"");

    private static final Map<String, List<String>> OWN_PREFIXES = Map.of(
            "property-core",
            List.of(
                    "place_",
                    "estate_",
                    "party_",
                    "ownership_",
                    "management_",
                    "certificate_",
                    "policy_",
                    "audit_",
                    "decision_",
                    "import_",
                    "statement_",
                    "property_"),
            "handover",
            List.of("handover_"),
            "billing",
            List.of("billing_"),
            "fund-ledger",
            List.of("fund_"),
            "scheduler",
            List.of("scheduler_", "qrtz_"),
            "app",
            List.of("app_"));

    @Test
    void everyModuleNamesItsOwnTablesAndTheRegistrysViewsOnly() {
        Set<String> tables = SourceTree.filesOfAllModules("src/main/resources/db/migration", ".sql").stream()
                .flatMap(file -> TABLE_CREATED.matcher(SourceTree.text(file)).results())
                .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        assertThat(tables).contains("estate_compound", "registry_unit");

        List<String> strangers = new ArrayList<>();
        OWN_PREFIXES.forEach((module, prefixes) -> {
            for (Path source : SourceTree.files(module, "src/main/java", ".java")) {
                TABLE_NAMED
                        .matcher(SourceTree.text(source))
                        .results()
                        .map(TableOwnershipTest::tableName)
                        .filter(tables::contains)
                        .filter(table -> !isAllowed(table, prefixes))
                        .forEach(table -> strangers.add(SourceTree.relative(source) + " reads " + table));
            }
        });

        assertThat(strangers).isEmpty();
    }

    @Test
    void everyTableIsCreatedByTheModuleThatOwnsIt() {
        OWN_PREFIXES.forEach((module, prefixes) -> {
            for (Path migration : SourceTree.files(module, "src/main/resources/db/migration", ".sql")) {
                TABLE_CREATED
                        .matcher(SourceTree.text(migration))
                        .results()
                        .map(match -> match.group(1).toLowerCase(Locale.ROOT))
                        .filter(table -> !table.startsWith("registry_") || !module.equals("property-core"))
                        .forEach(table -> assertThat(isOwn(table, prefixes))
                                .as("%s", migration)
                                .isTrue());
            }
        });
    }

    private static boolean isAllowed(String table, List<String> prefixes) {
        return table.startsWith("registry_") || isOwn(table, prefixes);
    }

    private static boolean isOwn(String table, List<String> prefixes) {
        return prefixes.stream().anyMatch(table::startsWith);
    }

    private static String tableName(MatchResult match) {
        String name = match.group(1) != null ? match.group(1) : match.group(2);
        return name.toLowerCase(Locale.ROOT);
    }
}
