package cn.changxiao.billing.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import cn.changxiao.billing.price.Fixed;
import cn.changxiao.billing.price.MonthlyPrice;
import cn.changxiao.billing.price.PerArea;
import cn.changxiao.billing.price.PerSpace;
import cn.changxiao.billing.price.PerUnit;
import cn.changxiao.billing.price.Tier;
import cn.changxiao.billing.price.Tiered;
import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.money.Money;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargesTest {

    private static final Tiered BANDS = new Tiered(List.of(
            new Tier(Area.parse("90"), UnitPrice.parse("0.50")),
            new Tier(Area.parse("144"), UnitPrice.parse("0.80")),
            new Tier(Tier.OPEN, UnitPrice.parse("1.25"))));

    @ParameterizedTest
    @CsvSource(textBlock = """
            # area, bands: 0.50 to 90 m², 0.80 to 144 m², 1.25 above
            89.50,  44.75
            90.00,  45.00
            90.01,  45.01
            100.00, 53.00
            144.00, 88.20
            200.00, 158.20
            100000000.00, 124999908.20
            """)
    void bandsChargeEachSquareMetreAtThePriceOfItsBand(String area, String amount) {
        assertThat(ChargeScene.of(area, BANDS).in("2026-06").amount()).isEqualTo(Money.parse(amount));
    }

    @Test
    void eachKindOfPriceCountsWhatItIsFor() {
        MonthlyPrice twenty = MonthlyPrice.parse("20");
        ChargeScene parking = new ChargeScene("89.50");
        parking.prices.add(
                new ApprovedPrice(FeeItem.PARKING, 12, new PerSpace(twenty), ChargeScene.EARLY, ChargeScene.OPEN));
        assertThat(parking.in("2026-06").charges()).isEmpty();
        parking.spaces.add(new Period(ChargeScene.EARLY, ChargeScene.OPEN));
        parking.spaces.add(new Period(LocalDate.of(2026, 6, 16), ChargeScene.OPEN));

        assertThat(ChargeScene.perArea("89.50", "0.65").in("2026-06").amount()).isEqualTo(Money.parse("58.18"));
        assertThat(ChargeScene.of("89.50", new PerUnit(twenty)).in("2026-06").amount())
                .isEqualTo(Money.parse("20"));
        assertThat(ChargeScene.of("89.50", new Fixed(twenty)).in("2026-06").amount())
                .isEqualTo(Money.parse("20"));
        assertThat(parking.in("2026-06").charges())
                .extracting(Charge::firstDay, Charge::days, Charge::quantityHundredths, Charge::amount)
                .containsExactly(tuple(1, 15, 100L, Money.parse("10")), tuple(16, 15, 200L, Money.parse("20")));
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            # month, sold on,  days, seller, buyer of 58.175 yuan a month
            2026-02, 2026-02-15, 14, 29.09, 29.09
            2028-02, 2028-02-15, 14, 28.08, 30.10
            2026-04, 2026-04-10,  9, 17.45, 40.73
            2026-05, 2026-05-31, 30, 56.30,  1.88
            """)
    void aSaleSharesTheMonthByDay(String month, String sold, int days, String seller, String buyer) {
        Charged charged = ChargeScene.perArea("89.50", "0.65").sold(sold).in(month);

        assertThat(charged.charges()).extracting(Charge::payer).containsExactly(7L, 8L);
        assertThat(charged.charges().get(0).days()).isEqualTo(days);
        assertThat(charged.charges())
                .extracting(Charge::amount)
                .containsExactly(Money.parse(seller), Money.parse(buyer));
        assertThat(charged.amount()).isEqualTo(Money.parse("58.18"));
    }

    @Test
    void anItemOfWholeMonthsAndAFixedSumGoToWhoOwnsOnTheFirst() {
        ChargeScene whole = ChargeScene.perArea("89.50", "0.65").sold("2026-04-10");
        whole.rules.put(FeeItem.PROPERTY_FEE, new ItemRule(Rounding.HALF_UP_FEN, Proration.WHOLE_MONTH));
        ChargeScene fixed =
                ChargeScene.of("89.50", new Fixed(MonthlyPrice.parse("58.18"))).sold("2026-04-10");

        for (ChargeScene scene : List.of(whole, fixed)) {
            assertThat(scene.in("2026-04").charges())
                    .extracting(Charge::payer, Charge::days, Charge::amount)
                    .containsExactly(tuple(7L, 30, Money.parse("58.18")));
        }
    }

    @Test
    void aNewPriceCountsFromItsDayAndAGapIsNamed() {
        ChargeScene scene = new ChargeScene("100");
        scene.prices.add(price(11, "0.60", "2026-01-01", "2026-04-11"));
        scene.prices.add(price(12, "0.90", "2026-04-16", "9999-12-31"));

        Charged charged = scene.in("2026-04");

        assertThat(charged.charges())
                .extracting(Charge::tariff, Charge::days, Charge::amount)
                .containsExactly(tuple(11L, 10, Money.parse("20")), tuple(12L, 15, Money.parse("45")));
        assertThat(charged.parked()).containsExactly(new Parked(FeeItem.PROPERTY_FEE, ParkReason.NO_TARIFF, 11, 5));
    }

    @Test
    void aWholeMonthBetweenTwoPricesIsNamedButAnItemWithoutAnyPriceIsNot() {
        ChargeScene scene = new ChargeScene("100");
        scene.prices.add(price(11, "0.60", "2026-01-01", "2026-04-01"));
        scene.prices.add(price(12, "0.90", "2026-06-01", "9999-12-31"));

        assertThat(scene.in("2026-05").parked())
                .containsExactly(new Parked(FeeItem.PROPERTY_FEE, ParkReason.NO_TARIFF, 1, 31));
        assertThat(scene.in("2026-07").parked()).isEmpty();
        assertThat(new ChargeScene("100").in("2026-07").parked())
                .containsExactly(new Parked(FeeItem.PROPERTY_FEE, ParkReason.NO_TARIFF, 1, 31));
    }

    @Test
    void reliefLowersTheChargeOnItsDaysOnly() {
        Charged share = ChargeScene.perArea("100", "0.60")
                .relieved(400_000, "0", "2026-04-16", "2026-07-01")
                .in("2026-04");
        Charged sum = ChargeScene.perArea("100", "0.60")
                .relieved(0, "80", "2026-04-01", "2026-07-01")
                .in("2026-04");

        assertThat(share.charges())
                .extracting(Charge::whole, Charge::relief, Charge::reliefId)
                .containsExactly(
                        tuple(Money.parse("30"), Money.ZERO, 0L), tuple(Money.parse("30"), Money.parse("12"), 21L));
        assertThat(sum.charges().get(0).relief()).isEqualTo(Money.parse("60"));
        assertThat(sum.amount()).isEqualTo(Money.ZERO);
    }

    @Test
    void daysBilledAlreadyAndDaysOfAnotherManagerAreNotChargedAgain() {
        ChargeScene scene = ChargeScene.perArea("100", "0.60");
        scene.billed.put(FeeItem.PROPERTY_FEE, DaySet.of(1, 10));
        scene.managed.clear();
        scene.managed.add(new Period(ChargeScene.EARLY, LocalDate.of(2026, 4, 21)));

        Charged charged = scene.in("2026-04");

        assertThat(charged.charges())
                .extracting(Charge::firstDay, Charge::days, Charge::amount)
                .containsExactly(tuple(11, 10, Money.parse("20")));
        assertThat(charged.parked())
                .containsExactly(new Parked(FeeItem.PROPERTY_FEE, ParkReason.ALREADY_BILLED, 1, 10));
    }

    @Test
    void daysBeforeDeliveryAndWithoutAnOwnerAreNamed() {
        ChargeScene late = ChargeScene.perArea("100", "0.60").delivered(LocalDate.of(2026, 4, 16));
        ChargeScene nobody = ChargeScene.perArea("100", "0.60");
        nobody.payers.clear();

        assertThat(late.in("2026-04").amount()).isEqualTo(Money.parse("30"));
        assertThat(late.in("2026-04").parked())
                .containsExactly(new Parked(FeeItem.PROPERTY_FEE, ParkReason.NOT_DELIVERED, 1, 15));
        assertThat(nobody.in("2026-04").parked())
                .containsExactly(new Parked(FeeItem.PROPERTY_FEE, ParkReason.NO_OWNER, 1, 30));
    }

    @Test
    void bandsMustAscendAndEndOpen() {
        Tier small = new Tier(Area.parse("90"), UnitPrice.parse("0.50"));
        Tier large = new Tier(Area.parse("144"), UnitPrice.parse("0.80"));
        Tier open = new Tier(Tier.OPEN, UnitPrice.parse("0.80"));

        assertThatThrownBy(() -> new Tiered(List.of(open))).isInstanceOf(InvalidValue.class);
        assertThatThrownBy(() -> new Tiered(List.of(large, small, open))).hasMessageContaining("第 2 段");
        assertThatThrownBy(() -> new Tiered(List.of(small, large))).hasMessageContaining("不设面积上限");
    }

    @ParameterizedTest
    @CsvSource({
        "HALF_UP_FEN, 58.18",
        "HALF_UP_JIAO, 58.20",
        "HALF_UP_YUAN, 58.00",
        "DOWN_FEN, 58.17",
        "DOWN_JIAO, 58.10"
    })
    void theItemNamesItsRounding(Rounding rounding, String amount) {
        ChargeScene scene = ChargeScene.perArea("89.50", "0.65");
        scene.rules.put(FeeItem.PROPERTY_FEE, new ItemRule(rounding, Proration.BY_DAY));

        assertThat(scene.in("2026-06").amount()).isEqualTo(Money.parse(amount));
    }

    private static ApprovedPrice price(long id, String yuan, String from, String until) {
        return new ApprovedPrice(
                FeeItem.PROPERTY_FEE,
                id,
                new PerArea(UnitPrice.parse(yuan)),
                LocalDate.parse(from),
                LocalDate.parse(until));
    }
}
