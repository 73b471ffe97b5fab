package cn.changxiao.fund.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashSet;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainNameTest {

    /** What the strictest of the programs accepts, beancount 3. */
    private static final Pattern LEGAL = Pattern.compile("[\\p{Lu}\\p{Nd}][\\p{L}\\p{Nd}\\-]*");

    private static final String[] PIECES = {
        "阳光小区", "（一期）", "〇", "Ⅱ", "𠮷", "1", "Ａ", "座", "#", " ", "\u3000", ":", ";", "·", "(", "*", "=", "-", "_", "\t",
        "\""
    };

    @ParameterizedTest
    @CsvSource({
        "阳光小区（一期）,    阳光小区-一期",
        "二〇一室,          二零一室",
        "Ⅱ区3#楼,          II区3-楼",
        "𠮷林路,            𠮷林路",
        "' (备) ',          备",
        "'  ',              ''"
    })
    void keepsWhatPeopleRead(String name, String clean) {
        assertThat(PlainName.clean(name)).isEqualTo(clean);
    }

    @Test
    void isLegalEverywhereAndNeverTheSameForTwoPlaces() {
        long seed = 20_261_120;
        RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(seed);
        Set<String> seen = new HashSet<>();
        for (long number = 1; number <= 5_000; number++) {
            StringBuilder name = new StringBuilder();
            for (int i = random.nextInt(6); i > 0; i--) {
                name.append(PIECES[random.nextInt(PIECES.length)]);
            }
            String plain = PlainName.of('U', number, name.toString());

            assertThat(plain).as("seed %d, name “%s”", seed, name).matches(LEGAL);
            assertThat(seen.add(plain)).as("seed %d: %s twice", seed, plain).isTrue();
        }
    }
}
