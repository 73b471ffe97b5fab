package cn.changxiao.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;

import cn.changxiao.property.estate.Area;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StretchTest {

    private static final LocalDate OPEN = LocalDate.of(9999, 12, 31);
    private static final BilledUnit UNIT = unit(LocalDate.of(2010, 1, 1));

    @Test
    void theLargestShareholderPays() {
        List<Stretch> stretches =
                Stretch.of(UNIT, List.of(share(7, 1, 3, "2010-01-01", OPEN), share(9, 2, 3, "2010-01-01", OPEN)));

        assertThat(stretches).extracting(Stretch::payer).containsExactly(9L);
    }

    @Test
    void amongEqualSharesTheOneRegisteredFirstPays() {
        List<Stretch> stretches =
                Stretch.of(UNIT, List.of(share(9, 2, 4, "2010-01-01", OPEN), share(7, 1, 2, "2010-01-01", OPEN)));

        assertThat(stretches).extracting(Stretch::payer).containsExactly(7L);
    }

    @Test
    void aSaleChangesThePayerOnItsDay() {
        LocalDate sold = LocalDate.of(2025, 6, 10);
        List<Stretch> stretches =
                Stretch.of(UNIT, List.of(share(1, 1, 1, "2010-01-01", sold), share(2, 1, 1, "2025-06-10", OPEN)));

        assertThat(stretches)
                .containsExactly(
                        new Stretch(UNIT, 1, LocalDate.of(2010, 1, 1), sold), new Stretch(UNIT, 2, sold, OPEN));
    }

    @Test
    void nobodyPaysBeforeDeliveryOrBetweenOwners() {
        BilledUnit late = unit(LocalDate.of(2012, 5, 1));
        List<Stretch> stretches = Stretch.of(
                late,
                List.of(share(1, 1, 1, "2010-01-01", LocalDate.of(2013, 1, 1)), share(2, 1, 1, "2014-01-01", OPEN)));

        assertThat(stretches).extracting(Stretch::from).containsExactly(late.deliveredOn(), LocalDate.of(2014, 1, 1));
        assertThat(Stretch.of(unit(null), List.of(share(1, 1, 1, "2010-01-01", OPEN))))
                .isEmpty();
        assertThat(Stretch.of(UNIT, List.of())).isEmpty();
    }

    private static BilledUnit unit(@Nullable LocalDate delivered) {
        return new BilledUnit(
                5, 1, 2, Area.parse("89.50"), delivered, LocalDate.of(1900, 1, 1), LocalDate.of(9999, 12, 31));
    }

    private static Share share(long person, long numerator, long denominator, String from, LocalDate until) {
        return new Share(person, numerator, denominator, LocalDate.parse(from), until);
    }
}
