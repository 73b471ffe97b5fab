package cn.changxiao.app.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class ArchitectureTest {

    private static JavaClasses production;

    @BeforeAll
    static void readTheProductionClasses() {
        production = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("cn.changxiao");
    }

    @TestFactory
    Stream<DynamicTest> theProductHoldsEveryRule() {
        return ArchitectureRules.ALL.keySet().stream()
                .map(rule -> DynamicTest.dynamicTest(rule.getDescription(), () -> rule.check(production)));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleRefusesItsCounterexample() {
        return ArchitectureRules.ALL.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(
                        entry.getValue().getSimpleName(),
                        () -> assertThat(violates(entry.getKey(), entry.getValue()))
                                .isTrue()));
    }

    @Test
    void everyPackageThatARuleNamesHasClasses() {
        for (String packageName : ArchitectureRules.PACKAGES) {
            String prefix = packageName.substring(0, packageName.length() - "..".length());
            assertThat(production.stream()
                            .anyMatch(type -> type.getPackageName().startsWith(prefix)))
                    .as(packageName)
                    .isTrue();
        }
    }

    private static boolean violates(ArchRule rule, Class<?> counterexample) {
        return rule.evaluate(new ClassFileImporter().importClasses(counterexample))
                .hasViolation();
    }
}
