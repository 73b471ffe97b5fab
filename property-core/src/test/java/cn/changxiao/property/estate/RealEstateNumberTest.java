package cn.changxiao.property.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RealEstateNumberTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            652301001002GB00001F00010101
            '652301 001002 GB00001 F00010101'
            ６５２３０１001002gb00001f00010101
            """)
    void readsANumberHoweverItIsTyped(String text) {
        assertThat(new RealEstateNumber(text)).hasToString("652301001002GB00001F00010101");
        assertThat(new RealEstateNumber(text).county()).isEqualTo("652301");
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            652301001002GB00001F0001010,   27 位
            652301001002GB00001F000101011, 29 位
            65230A001002GB00001F00010101,  县级
            65230100100XGB00001F00010101,  地籍
            6523010010021B00001F00010101,  宗地特征码
            652301001002GB0000AF00010101,  宗地顺序号
            652301001002GB00001X00010101,  定着物
            652301001002GB00001F0001010A,  定着物
            """)
    void saysWhichPartIsWrong(String text, String part) {
        assertThatThrownBy(() -> new RealEstateNumber(text))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(part);
    }

    @Test
    void acceptsEveryKindOfFixture() {
        for (String kind : new String[] {"F", "L", "Q", "W"}) {
            assertThat(new RealEstateNumber("652301001002GB00001" + kind + "00000000"))
                    .isNotNull();
        }
    }
}
