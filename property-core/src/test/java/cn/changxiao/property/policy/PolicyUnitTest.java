package cn.changxiao.property.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PolicyUnitTest {

    @ParameterizedTest
    @CsvSource({
        "PARTS_PER_MILLION, 30%, 300000, 30%",
        "PARTS_PER_MILLION, 0.05, 500, 0.05%",
        "TWELFTHS, 2/3, 8, 2/3",
        "TWELFTHS, 3/4, 9, 3/4",
        "MONTH_DAY, 11-15, 1115, 11月15日",
        "FEN_PER_SQUARE_METRE, 80.00, 8000, 80.00 元/平方米",
        "CALENDAR_YEAR, 2000, 2000, 2000年",
        "SWITCH, 1, 1, 启用",
        "DRAW_ORDER, 2, 2, 先本金后收益",
        "DRAW_ORDER, 先收益后本金, 1, 先收益后本金",
        "NET_ASSET_TITLE, 3101, 3101, 待分配累计收益（3101）",
        "NET_ASSET_TITLE, 维修资金分户账（3001、3002）, 3001, 维修资金分户账（3001、3002）",
        "WORKING_DAYS, 14, 14, 14 个工作日"
    })
    void readsWhatPeopleTypeAndWritesItForThem(PolicyUnit unit, String typed, long value, String text) {
        assertThat(unit.parse(typed)).isEqualTo(value);
        assertThat(unit.text(value)).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource({
        "PARTS_PER_MILLION, 101%",
        "PARTS_PER_MILLION, 0.00001",
        "TWELFTHS, 2/5",
        "TWELFTHS, 2",
        "TWELFTHS, 1/0",
        "TWELFTHS, 4/3",
        "MONTH_DAY, 02-30",
        "MONTH_DAY, 02-29",
        "SWITCH, 2",
        "DRAW_ORDER, 0",
        "DRAW_ORDER, 4",
        "NET_ASSET_TITLE, 3002",
        "DAYS, -1",
        "DAYS, 十五",
        "DAYS, 99999999999"
    })
    void refusesWhatCannotBeAValue(PolicyUnit unit, String typed) {
        assertThatThrownBy(() -> unit.parse(typed))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(typed);
    }
}
