package cn.changxiao.property.document;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinesTest {

    /** Every UTF-16 unit is one wide. */
    private static final Lines LINES = new Lines(String::length);

    @Test
    void breaksChineseAnywhereAndWordsAndNumbersNowhere() {
        assertThat(LINES.of("物业服务费按面积计收", 4)).containsExactly("物业服务", "费按面积", "计收");
        assertThat(LINES.of("共计 1,234.56 元", 10)).containsExactly("共计", "1,234.56 元");
        assertThat(LINES.of("共计 1,234.56 元", 11)).containsExactly("共计 1,234.56", "元");
    }

    @Test
    void keepsClosingMarksOffTheBeginningOfALine() {
        assertThat(LINES.of("一二三四，五", 4)).containsExactly("一二三", "四，五");
        assertThat(LINES.of("一二三（四）", 4)).containsExactly("一二三", "（四）");
    }

    @Test
    void breaksWhereThereIsNoOtherWay() {
        assertThat(LINES.of("ABCDEFGH", 3)).containsExactly("ABC", "DEF", "GH");
        assertThat(LINES.of("㐀", 0.5f)).containsExactly("㐀");
        assertThat(LINES.of("甲\n乙", 9)).containsExactly("甲", "乙");
        assertThat(LINES.of("", 9)).containsExactly("");
    }

    @Test
    void neverCutsACharacterOutsideTheBasicPlane() {
        assertThat(LINES.of("\uD854\uDD64\uD854\uDD64", 1)).containsExactly("\uD854\uDD64", "\uD854\uDD64");
    }
}
