package cn.changxiao.fund.receiptbook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.fund.account.BookId;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class ReceiptRangeTest {

    @Test
    void keepsTheZerosThatArePrinted() {
        ReceiptRange range = range("5109", "00000007", "00000120");

        assertThat(range.size()).isEqualTo(114);
        assertThat(new ReceiptNumber("5109", 7, 8)).hasToString("5109 00000007");
        assertThat(new ReceiptNumber("5109", 123_456, 3)).hasToString("5109 123456");
    }

    @Test
    void isRefusedWhenItIsNone() {
        assertThatThrownBy(() -> range("5109", "0009", "0008")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> range("5109", "0", "8")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> range("5109", "98", "102")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> range("51-09", "1", "2")).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> range("5109", "0000001", "1000001")).isInstanceOf(InvalidValue.class);
    }

    private static ReceiptRange range(String series, String first, String last) {
        return new ReceiptRange(new BusinessKey("k"), new BookId(1), series, first, last, LocalDate.of(2026, 1, 5));
    }
}
