package cn.changxiao.billing.tariff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitPriceTest {

    @ParameterizedTest
    @CsvSource(textBlock = """
            # price, area, amount: one rounding, half up
            0.65,     89.50,    58.18
            0.65,     90.00,    58.50
            0.30,     45.05,    13.52
            0.3333,   100.00,   33.33
            0.3333,   150.00,   50.00
            1.2345,   0.01,     0.01
            0.4999,   0.01,     0.00
            100,      99999.99, 9999999.00
            """)
    void roundsTheMonthOnceHalfUp(String price, String area, String amount) {
        assertThat(UnitPrice.parse(price).amount(Area.parse(area))).isEqualTo(Money.parse(amount));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.65", "0.0099", "100.0001", "0.65001", "1e3", "", "六角五"})
    void refusesWhatIsNoPrice(String text) {
        assertThatThrownBy(() -> UnitPrice.parse(text)).isInstanceOf(InvalidValue.class);
    }

    @Test
    void showsTwoToFourDecimals() {
        assertThat(UnitPrice.parse("0.6")).hasToString("0.60");
        assertThat(UnitPrice.parse("0.6525")).hasToString("0.6525");
        assertThat(UnitPrice.parse("10")).hasToString("10.00");
    }
}
