package cn.changxiao.property.party;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentNumbersTest {

    @ParameterizedTest
    @ValueSource(strings = {"11010519491231002X", "440524188001010014", "360426199101010071", "44011320141005001x"})
    void acceptsRealIdentityNumbers(String number) {
        assertThat(new IdentityNumber(number).value()).hasSize(18).isUpperCase();
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
                    T60426199101010078, 17 位数字
                    360426199113010079, 出生日期
                    36042619910102009X, 校验码
                    990426199112010074, 地区码
                    1101051949123100,   17 位数字
                    """)
    void refusesWhatIsNoIdentityNumberAndSaysWhy(String number, String reason) {
        assertThatThrownBy(() -> new IdentityNumber(number))
                .isInstanceOf(InvalidValue.class)
                .hasMessageContaining(reason);
    }

    @Test
    void neverShowsAWholeIdentityNumber() {
        assertThat(new IdentityNumber("11010519491231002X")).hasToString("110***********002X");
        assertThat(NewPerson.named("𬭎小明")).hasToString("𬭎**");
        assertThat(Mask.phone("13812341234")).isEqualTo("138****1234");
        assertThat(Mask.name(PersonKind.LEGAL, "某某置业有限公司")).isEqualTo("某某置业有限公司");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "91350100M000100Y43",
                "91110000600037341L",
                "121200004013590816",
                "9115220107837941X1",
                "91340621MA2PBPLU08",
                "55652301000000019U"
            })
    void acceptsRealCreditCodes(String code) {
        assertThat(new CreditCode(code)).hasToString(code);
    }

    @Test
    void writesARemainderOfThirtyOneAsZero() {
        assertThat(new CreditCode("911522010783762860").value()).endsWith("0");
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345", "A1110000600037341L", "9111000060003IOZSV", "91110000600037341N"})
    void refusesWhatIsNoCreditCode(String code) {
        assertThatThrownBy(() -> new CreditCode(code)).isInstanceOf(InvalidValue.class);
    }

    @ParameterizedTest
    @CsvSource({
        "6222020200000000006, true",
        "6222 0202 0000 0000 006, true",
        "6222020200000000007, false",
        "62220202, false",
        "0200001909022158803x, false"
    })
    void onlyHintsAtACardNumberBecauseCompanyAccountsHaveNoCheckDigit(String number, boolean looksRight) {
        assertThat(BankCardNumber.looksLikeCard(number)).isEqualTo(looksRight);
        assertThat(BankCardNumber.hint(number).isEmpty()).isEqualTo(looksRight);
    }
}
