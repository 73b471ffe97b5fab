package cn.changxiao.property.money;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CapitalAmountTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            0.00, 零元整
            0.01, 壹分
            0.10, 壹角整
            0.58, 伍角捌分
            1.00, 壹元整
            10.00, 壹拾元整
            58.18, 伍拾捌元壹角捌分
            100.05, 壹佰元零伍分
            1409.50, 壹仟肆佰零玖元伍角整
            6007.14, 陆仟零柒元壹角肆分
            1680.32, 壹仟陆佰捌拾元叁角贰分
            16409.02, 壹万陆仟肆佰零玖元零贰分
            325.04, 叁佰贰拾伍元零肆分
            107000.53, 壹拾万柒仟元伍角叁分
            1000000.00, 壹佰万元整
            10001000.00, 壹仟万壹仟元整
            10010000.00, 壹仟零壹万元整
            100000001.00, 壹亿零壹元整
            100010000.00, 壹亿零壹万元整
            123456789.99, 壹亿贰仟叁佰肆拾伍万陆仟柒佰捌拾玖元玖角玖分
            1000000000000.00, 壹万亿元整
            1234500000000.00, 壹万贰仟叁佰肆拾伍亿元整
            -20.30, 负贰拾元叁角整
            """)
    void isWrittenAsTheRulesForBillsWantIt(String yuan, String capitals) {
        assertThat(CapitalAmount.of(Money.parse(yuan))).isEqualTo(capitals);
    }

    @Test
    void saysEveryAmountInItsOwnWay() {
        SplittableRandom random = new SplittableRandom(20_261_121);
        for (int seed = 0; seed < 1_000; seed++) {
            long fen = random.nextLong(1_000_000_000_000_00L);
            String text = CapitalAmount.of(Money.ofFen(fen));

            assertThat(valueOf(text)).as("%s of %d fen", text, fen).isEqualTo(fen);
            assertThat(text).as("%d fen", fen).doesNotContain("零零");
        }
    }

    /** Reads the numerals back, digit and place at a time. */
    private static long valueOf(String text) {
        long fen = 0;
        long yuan = 0;
        long group = 0;
        long digit = 0;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            int value = "零壹贰叁肆伍陆柒捌玖".indexOf(character);
            int place = "拾佰仟".indexOf(character);
            if (value >= 0) {
                digit = value;
            } else if (place >= 0) {
                group += digit * (long) Math.pow(10, place + 1);
                digit = 0;
            } else if (character == '万' || character == '亿') {
                yuan += (group + digit) * (character == '万' ? 10_000L : 100_000_000L);
                group = 0;
                digit = 0;
            } else if (character == '元') {
                yuan += group + digit;
                digit = 0;
            } else if (character == '角') {
                fen += digit * 10;
                digit = 0;
            } else if (character == '分') {
                fen += digit;
            }
        }
        return yuan * 100 + fen;
    }
}
