package cn.changxiao.property.party;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.InvalidValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The document numbers others check their programs with. They are no part of the product: without them it is skipped. */
class SampleVectorsTest {

    private static final Pattern CASE = Pattern.compile("\"in\": \"([^\"]+)\"([^}]*)");
    private static final Pattern CODE = Pattern.compile("\"([0-9A-Z]{18})\"");

    private static String identities = "";
    private static String codes = "";

    @BeforeAll
    static void findTheFile() throws IOException {
        Path file = Path.of(Optional.ofNullable(System.getenv("CHANGXIAO_SAMPLE_DATA"))
                        .orElse("../../shared/data"))
                .resolve("vectors")
                .resolve("id_numbers.json");
        Assumptions.assumeTrue(Files.exists(file), () -> "skipped: no sample data at " + file.toAbsolutePath());
        String text = Files.readString(file);
        identities = text.substring(text.indexOf("gb11643_ric"), text.indexOf("gb32100_uscc"));
        codes = text.substring(text.indexOf("gb32100_uscc"));
    }

    @Test
    void acceptsEveryValidIdentityNumberAndRefusesEveryInvalidOne() {
        int invalid = identities.indexOf("\"invalid\"");
        List<MatchResult> right =
                CASE.matcher(identities.substring(0, invalid)).results().toList();
        List<MatchResult> wrong =
                CASE.matcher(identities.substring(invalid)).results().toList();

        assertThat(right)
                .hasSize(6)
                .allSatisfy(number -> assertThat(new IdentityNumber(number.group(1)).value())
                        .isEqualTo(number.group(1).toUpperCase(Locale.ROOT)));
        // Whether a region existed in a year is a question to a look-up table, not to the number.
        assertThat(wrong)
                .hasSize(6)
                .allSatisfy(number -> assertThat(isRefused(number.group(1), IdentityNumber::new))
                        .isEqualTo(!number.group(2).contains("place look-up only")));
    }

    @Test
    void acceptsEveryValidCreditCodeAndRefusesEveryInvalidOne() {
        int invalid = codes.indexOf("\"invalid\"");
        List<String> right = CODE.matcher(codes.substring(0, invalid))
                .results()
                .map(code -> code.group(1))
                .toList();
        List<MatchResult> wrong =
                CASE.matcher(codes.substring(invalid)).results().toList();

        assertThat(right)
                .hasSizeGreaterThan(150)
                .allSatisfy(code -> assertThat(new CreditCode(code)).hasToString(code))
                .anySatisfy(code -> assertThat(code).endsWith("0"));
        assertThat(wrong)
                .hasSize(4)
                .allSatisfy(code ->
                        assertThat(isRefused(code.group(1), CreditCode::new)).isTrue());
    }

    private static boolean isRefused(String text, Consumer<String> check) {
        try {
            check.accept(text);
            return false;
        } catch (InvalidValue refused) {
            return true;
        }
    }
}
