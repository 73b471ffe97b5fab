package cn.changxiao.billing.charge;

import cn.changxiao.billing.price.Price;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import java.util.ArrayList;
import java.util.List;

/**
 * Charges a unit for a month. Pure: the preview and the posting of a run call the same method with the same input and
 * get the same charges.
 *
 * <p>A run calls it once per unit and month: {@code Charges.of(new UnitToCharge(terms, unit, Stretch.of(unit, shares),
 * reliefs, spaces, billedDaysOfTheMonth), terms.in(month))}, with the same {@link MonthTerms} for all units of a compound. Each
 * {@link Charge} becomes one item of the bill of its payer. Call it for a month only if the issuer manages the compound
 * on one of its days.
 *
 * <p>Days [a, b) of a month of n days cost R(p·b/n) − R(p·a/n), where p is the exact amount of the whole month and R the
 * item's {@link Rounding}; so any cut of a month at the same terms sums to the month. Relief is a share of what has come
 * up to a day, cut likewise, and therefore never more than the whole.
 */
public final class Charges {

    private Charges() {}

    public static Charged of(UnitToCharge unit, MonthTerms month) {
        List<Charge> charges = new ArrayList<>();
        List<Parked> parked = new ArrayList<>();
        for (MonthTerms.ItemTerms terms : month.items()) {
            new ItemMonth(unit, month.month(), terms).addTo(charges, parked);
        }
        return new Charged(charges, parked);
    }

    /** A whole month of such a unit, as the form of a tariff shows it. */
    public static Money month(Price price, Area area, int spaces, Rounding rounding) {
        return rounding.fen(price.month(area, spaces), Price.PER_FEN);
    }
}
