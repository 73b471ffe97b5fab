package cn.changxiao.property.ownership;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class SharesTest {

    private static final LocalDate START = LocalDate.of(2020, 1, 1);
    private static final LocalDate SALE = LocalDate.of(2023, 5, 1);

    @Test
    void acceptsAnyPartsThatMakeAWhole() {
        assertWhole(Share.whole(START));
        assertWhole(Share.oneOf(3, START), Share.oneOf(3, START), Share.oneOf(3, START));
        assertWhole(new Share(99, 100, START, Share.OPEN_END), Share.oneOf(100, START));
        assertWhole(new Share(1, 1, START, SALE), Share.oneOf(2, SALE), Share.oneOf(2, SALE));
        assertWhole();
    }

    @Test
    void refusesPartsThatAreTooMuchOrTooLittle() {
        assertRefused(Share.oneOf(2, START));
        assertRefused(Share.whole(START), Share.oneOf(2, START));
        assertRefused(Share.oneOf(3, START), Share.oneOf(3, START), new Share(1, 4, START, Share.OPEN_END));
    }

    @Test
    void checksEveryDayAndNotOnlyTheFirst() {
        assertRefused(Share.oneOf(2, START), new Share(1, 2, START, SALE));
        assertRefused(new Share(1, 1, START, SALE), Share.whole(SALE.plusDays(1)));
        assertRefused(new Share(1, 1, START, SALE.plusDays(1)), Share.whole(SALE));
    }

    @Test
    void refusesAShareThatIsNone() {
        assertThatThrownBy(() -> new Share(0, 1, START, SALE)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Share(3, 2, START, SALE)).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Share(1, 1, SALE, SALE)).isInstanceOf(InvalidValue.class);
    }

    private static void assertWhole(Share... shares) {
        assertThatCode(() -> Shares.requireWhole("1-101", List.of(shares))).doesNotThrowAnyException();
    }

    private static void assertRefused(Share... shares) {
        assertThatThrownBy(() -> Shares.requireWhole("1-101", List.of(shares)))
                .isInstanceOf(SharesNotWhole.class)
                .hasMessageContaining("1-101");
    }
}
