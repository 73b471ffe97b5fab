package cn.changxiao.billing.price;

import cn.changxiao.property.estate.Area;

/**
 * A price that computes itself: per square metre, household or parking space and month, a fixed sum a month, or bands
 * of area. Every price is whole 0.0001 yuan, so that a month is an exact whole number of ten-thousandths of a fen until
 * it is rounded once. Example: {@code new PerArea(UnitPrice.parse("0.65")).month(Area.parse("89.50"), 0)} is 58,175,000,
 * that is 58.175 yuan.
 */
public sealed interface Price permits PerArea, PerUnit, PerSpace, Fixed, Tiered {

    /** Ten-thousandths of a fen: what {@link #month} counts in. */
    long PER_FEN = 10_000;

    PriceKind kind();

    /** In 0.0001 yuan; 0 for bands, which have one each. */
    long priceE4();

    /** What the price is multiplied by, in hundredths of a square metre, household or space. */
    long quantityHundredths(Area area, int spaces);

    /** A whole month of the unit in ten-thousandths of a fen, exact. */
    default long month(Area area, int spaces) {
        return Math.multiplyExact(priceE4(), quantityHundredths(area, spaces));
    }

    /** False if a month is charged whole or not at all. */
    default boolean isProrated() {
        return true;
    }

    /** As people read it, with its measure: {@code 0.65 元/m²·月}. */
    default String text() {
        return MonthlyPrice.yuan(priceE4()) + " " + kind().measure();
    }
}
