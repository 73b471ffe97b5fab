package cn.changxiao.billing.charge;

import cn.changxiao.billing.BillingMonth;
import cn.changxiao.billing.price.PerArea;
import cn.changxiao.billing.price.Price;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A unit of 89.50 m² with one owner, managed and priced without end; a test changes what it is about. */
final class ChargeScene {

    static final LocalDate EARLY = LocalDate.of(2010, 1, 1);
    static final LocalDate OPEN = LocalDate.of(9999, 12, 31);

    final List<ApprovedPrice> prices = new ArrayList<>();
    final List<Period> managed = new ArrayList<>(List.of(new Period(EARLY, OPEN)));
    final Map<FeeItem, ItemRule> rules = new EnumMap<>(FeeItem.class);
    final List<Stretch> payers = new ArrayList<>();
    final List<Relief> reliefs = new ArrayList<>();
    final List<Period> spaces = new ArrayList<>();
    final Map<FeeItem, DaySet> billed = new EnumMap<>(FeeItem.class);
    BilledUnit unit;

    ChargeScene(String area) {
        unit = new BilledUnit(5, 1, 2, Area.parse(area), EARLY, LocalDate.of(1900, 1, 1), OPEN);
        payers.add(new Stretch(unit, 7, EARLY, OPEN));
    }

    static ChargeScene of(String area, Price price) {
        ChargeScene scene = new ChargeScene(area);
        scene.prices.add(new ApprovedPrice(FeeItem.PROPERTY_FEE, 11, price, EARLY, OPEN));
        return scene;
    }

    static ChargeScene perArea(String area, String price) {
        return of(area, new PerArea(UnitPrice.parse(price)));
    }

    ChargeScene sold(String day) {
        LocalDate sold = LocalDate.parse(day);
        payers.clear();
        payers.add(new Stretch(unit, 7, EARLY, sold));
        payers.add(new Stretch(unit, 8, sold, OPEN));
        return this;
    }

    ChargeScene delivered(LocalDate day) {
        unit = new BilledUnit(unit.id(), 1, 2, unit.area(), day, unit.formedOn(), unit.lapsedOn());
        payers.clear();
        payers.add(new Stretch(unit, 7, day, OPEN));
        return this;
    }

    ChargeScene relieved(long ppm, String perMonth, String from, String until) {
        reliefs.add(new Relief(
                21, FeeItem.PROPERTY_FEE, ppm, Money.parse(perMonth), LocalDate.parse(from), LocalDate.parse(until)));
        return this;
    }

    Charged in(String month) {
        CompoundTerms terms = new CompoundTerms(prices, managed, ItemRules.of(rules));
        return Charges.of(
                new UnitToCharge(terms, unit, payers, reliefs, spaces, billed), terms.in(BillingMonth.parse(month)));
    }
}
