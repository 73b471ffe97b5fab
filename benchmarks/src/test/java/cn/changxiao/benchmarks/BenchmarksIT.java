package cn.changxiao.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The short mode: that every benchmark still measures something real, not how fast it is. */
class BenchmarksIT {

    private static final List<String> SHORT = List.of(
            "bill_pdf_pages",
            "bill_run_rows",
            "counter_payment_p99",
            "statement_match_lines",
            "posting_group",
            "seal_journals",
            "inclusion_proof",
            "trial_balance",
            "unit_year_statement",
            "interest_1m",
            "tally_100k",
            "import_200k",
            "statement_parse_rows",
            "rate_board_street_p99",
            "rate_board_city_p99",
            "rate_board_history_ratio",
            "rate_as_of_day",
            "collection_proof");

    private static final int HOUSEHOLDS = 2_000;

    private final Path folder = Path.of("target", "short-benchmarks");
    private final PrintStream quiet = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);

    @Test
    void measuresProductAndLimitOnTheRealDatabase() throws Exception {
        List<Result> results = Benchmarks.run(new Options(HOUSEHOLDS, 1, SHORT), folder, quiet);

        assertThat(results).extracting(result -> result.of().name()).containsExactlyElementsOf(SHORT);
        assertThat(results).allSatisfy(result -> {
            assertThat(result.value()).isPositive();
            assertThat(result.limit()).isPositive();
            assertThat(result.ratio()).isPositive();
        });
        assertThat(Files.readString(folder.resolve("results.json"))).contains(SHORT);
        assertThat(folder.resolve("work")).doesNotExist();
    }

    @Test
    void refusesANameThatMeasuresNothing() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Benchmarks.run(new Options(85, 1, List.of("posting_grop")), folder, quiet))
                .withMessageContaining("posting_group");
    }
}
