package cn.changxiao.property.estate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitKeyTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            3幢,     1单元,   101,     3-1-101
            03栋,    01,      0101,    3-1-101
            ３号楼,  １,      １０１室, 3-1-101
            三栋,    一单元,  101室,   3-1-101
            3#楼,    第1单元, ' 101 ', 3-1-101
            十二幢,  二,      1203,    12-2-1203
            二十幢,  十单元,  1203,    20-10-1203
            A座,     '',      2201,    A-2201
            a座,     '',      2201,    A-2201
            办公楼,  '',      B01,     办公-B1
            3幢,     1单元,   101A,    3-1-101A
            """)
    void readsTheWaysOfWritingAsOneKey(String building, String entrance, String room, String key) {
        assertThat(new UnitKey(building, entrance, room)).hasToString(key);
    }

    @Test
    void keepsDifferentUnitsApart() {
        assertThat(new UnitKey("1幢", "1", "101")).isNotEqualTo(new UnitKey("1幢", "2", "101"));
        assertThat(new UnitKey("11幢", "1", "101")).isNotEqualTo(new UnitKey("1幢", "11", "101"));
        assertThat(new UnitKey("10幢", "", "100")).isNotEqualTo(new UnitKey("1幢", "", "100"));
    }

    @Test
    void isTheSameWhenMadeOfItself() {
        UnitKey key = new UnitKey("十一号楼", "02单元", "0203室");

        assertThat(new UnitKey(key.building(), key.entrance(), key.room())).isEqualTo(key);
    }

    @Test
    void refusesAUnitWithoutBuildingOrRoom() {
        assertThatThrownBy(() -> new UnitKey("", "1", "101")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new UnitKey("1幢", "1", "室")).isInstanceOf(InvalidValue.class);
    }
}
