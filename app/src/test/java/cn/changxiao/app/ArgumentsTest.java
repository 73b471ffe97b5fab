package cn.changxiao.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class ArgumentsTest {

    private static final Map<String, String> NOTHING = Map.of();

    @Test
    void startsTheDemoWithoutArgumentsInADirectoryThatOutlivesTheBuild() {
        Arguments arguments = parse();

        assertThat(arguments.mode()).isEqualTo(Arguments.Mode.DEMO);
        assertThat(arguments.data()).endsWithRaw(Path.of("changxiao", "demo")).isAbsolute();
        assertThat(arguments.host()).isEqualTo("127.0.0.1");
        assertThat(arguments.port()).isEqualTo(8080);
        assertThat(arguments.database()).isEmpty();
    }

    @Test
    void servesRealDataFromTheWorkingDirectory() {
        assertThat(parse("serve").data()).isEqualTo(Path.of("data").toAbsolutePath());
    }

    @Test
    void putsTheCommandLineBeforeTheEnvironment() {
        Map<String, String> environment = Map.of("CHANGXIAO_PORT", "9000", "CHANGXIAO_DATA", "/srv/changxiao");

        Arguments arguments = Arguments.parse(new String[] {"serve", "--port=9001"}, environment);

        assertThat(arguments.port()).isEqualTo(9001);
        assertThat(arguments.data()).isEqualTo(Path.of("/srv/changxiao").toAbsolutePath());
    }

    @Test
    void takesTheDatabaseOfTheEnvironmentAndNeverShowsItsPassword() {
        Map<String, String> environment = Map.of(
                "DATASOURCE_URL", "jdbc:mysql://db/x", "DATASOURCE_USERNAME", "u", "DATASOURCE_PASSWORD", "secret");

        Arguments arguments = Arguments.parse(new String[] {"serve"}, environment);

        assertThat(arguments.database()).contains(new Arguments.Database("jdbc:mysql://db/x", "u", "secret"));
        assertThat(arguments.toString()).doesNotContain("secret");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dmeo", "--prot", "-h"})
    void refusesAnUnknownArgumentByName(String argument) {
        assertThatThrownBy(() -> parse(argument))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(argument);
    }

    @ParameterizedTest
    @CsvSource({"--port, 0", "--port, 65536", "--port, http"})
    void refusesAPortThatIsNone(String name, String value) {
        assertThatThrownBy(() -> parse("serve", name, value))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining(value);
    }

    @Test
    void refusesAnOptionWithoutItsValue() {
        assertThatThrownBy(() -> parse("serve", "--data"))
                .isInstanceOf(StartRefused.class)
                .hasMessageContaining("--data");
    }

    private static Arguments parse(String... args) {
        return Arguments.parse(args, NOTHING);
    }
}
