package cn.changxiao.billing.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.money.Money;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class VatAmountTest {

    @ParameterizedTest
    @CsvSource({
        "106.00, 60000, 6.00",
        "58.18, 60000, 3.29",
        "58.18, 30000, 1.69",
        "58.18, 10000, 0.58",
        "0.01, 60000, 0.00",
        "0.09, 60000, 0.01",
        "100.00, 0, 0.00",
        "-58.18, 60000, -3.29"
    })
    void theTaxLiesInsideTheAmount(String amount, long ratePpm, String tax) {
        VatAmount vat = new VatAmount(Money.parse(amount), ratePpm);

        assertThat(vat.tax()).isEqualTo(Money.parse(tax));
        assertThat(vat.net().plus(vat.tax())).isEqualTo(Money.parse(amount));
    }

    @Test
    void whatIsTakenBackHoldsExactlyTheTaxThatWasInIt() {
        for (long seed = 1; seed <= 1_000; seed++) {
            Random random = new Random(seed);
            VatAmount vat = new VatAmount(Money.ofFen(1 + random.nextInt(10_000_000)), random.nextInt(200_000));
            VatAmount back = new VatAmount(vat.amount().negated(), vat.ratePpm());

            assertThat(back.tax()).as("seed %d", seed).isEqualTo(vat.tax().negated());
        }
    }

    @Test
    void aRateOfOneOrMoreIsNone() {
        assertThatThrownBy(() -> new VatAmount(Money.ofYuan(1), 1_000_000))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
