package cn.changxiao.fund.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import cn.changxiao.fund.FundStreet;
import cn.changxiao.testing.DatabaseTest;
import io.micronaut.test.extensions.junit5.annotation.MicronautTest;
import jakarta.inject.Inject;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Gives the exported books to hledger, ledger and beancount; says so where one of them is missing. */
@MicronautTest(transactional = false)
class ExportToolsIT implements DatabaseTest {

    private static final long SEED = 31_415;
    private static final int YEAR = RandomBooks.YEAR;

    @Inject
    RandomBooks randomBooks;

    @Inject
    ExportLedger exportLedger;

    private List<FundStreet> streets = List.of();

    @BeforeAll
    void operateTwoYears() {
        streets = randomBooks.operate(SEED);
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void passesTheStrictChecksOfOtherPrograms(Tool tool, @TempDir Path folder) throws Exception {
        requireInstalled(tool);
        for (FundStreet street : streets) {
            for (int year : List.of(2024, YEAR, 2026)) {
                ExportedFiles files = export(street, year);
                Path file = files.save(folder, tool.ending(), files.ending(tool.ending()));

                Tool.Verdict verdict = tool.check(file);

                assertThat(verdict.isPassed())
                        .as("%s: %s", tool, verdict.output())
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(Tool.class)
    void oneFenMovedAnywhereIsSeenByEveryProgram(Tool tool, @TempDir Path folder) throws Exception {
        requireInstalled(tool);
        ExportedFiles files = export(streets.get(2), YEAR);
        List<String> lines = files.ending(tool.ending()).lines().toList();
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
        List<Integer> amounts = new ArrayList<>();
        for (int i = 0; i < lines.size(); i++) {
            boolean isDirective = lines.get(i).strip().startsWith("format ");
            if (!isDirective && lines.get(i).contains(" CNY") && lines.get(i).matches(".*\\d\\.\\d\\d .*")) {
                amounts.add(i);
            }
        }
        for (int round = 0; round < 5; round++) {
            List<String> changed = new ArrayList<>(lines);
            int at = amounts.get(random.nextInt(amounts.size()));
            changed.set(at, plusOneFen(lines.get(at)));
            Path file = files.save(folder, tool.ending(), String.join("\n", changed) + "\n");

            assertThat(tool.check(file).isPassed())
                    .as("%s accepted “%s”", tool, changed.get(at))
                    .isFalse();
        }
    }

    @Test
    void hledgerComputesTheSameBalances(@TempDir Path folder) throws Exception {
        requireInstalled(Tool.HLEDGER);
        ExportedFiles files = export(streets.get(0), YEAR);
        Path file = files.save(folder, ".journal", files.ending(".journal"));

        String computed = Tool.hledgerBalances(file).output();

        ExportedFiles.balances(files.ending(".journal"))
                .forEach((account, balance) -> assertThat(computed)
                        .contains("\"" + account + "\",\"" + (balance.isZero() ? "0" : balance + " CNY") + "\""));
    }

    private ExportedFiles export(FundStreet street, int year) {
        return ExportedFiles.of(
                exportLedger.export(street.maker(), street.book().id(), Optional.of(street.compound()), year));
    }

    private static String plusOneFen(String line) {
        int point = line.lastIndexOf('.');
        char last = line.charAt(point + 2);
        return line.substring(0, point + 2) + (last == '9' ? '8' : (char) (last + 1)) + line.substring(point + 3);
    }

    private static void requireInstalled(Tool tool) throws InterruptedException {
        assumeTrue(tool.isInstalled(), () -> "SKIPPED: " + tool + " is not installed, the export was not given to it");
    }
}
