package cn.changxiao.billing.price;

import cn.changxiao.billing.tariff.UnitPrice;
import cn.changxiao.property.InvalidValue;
import cn.changxiao.property.estate.Area;
import java.util.Arrays;
import java.util.List;

/** Reads a price of any kind as people type it; bands as {@code 90=0.50，144=0.80，以上=1.25}. */
public final class PriceText {

    private static final String ABOVE = "以上";

    private PriceText() {}

    /**
     * The price.
     *
     * @param yuan for every kind but bands
     * @param bands for bands only
     * @throws InvalidValue if the text is no such price
     */
    public static Price parse(PriceKind kind, String yuan, String bands) {
        return switch (kind) {
            case PER_AREA -> new PerArea(UnitPrice.parse(yuan));
            case PER_UNIT -> new PerUnit(MonthlyPrice.parse(yuan));
            case PER_SPACE -> new PerSpace(MonthlyPrice.parse(yuan));
            case FIXED -> new Fixed(MonthlyPrice.parse(yuan));
            case TIERED -> new Tiered(tiers(bands));
        };
    }

    private static List<Tier> tiers(String bands) {
        return Arrays.stream(bands.strip().split("[,，;；\\s]+", -1))
                .map(PriceText::tier)
                .toList();
    }

    private static Tier tier(String band) {
        String[] parts = band.split("[=:：]", -1);
        if (parts.length != 2) {
            throw new InvalidValue("“%s”不是面积分段，请按“90=0.50，144=0.80，以上=1.25”填写。".formatted(band));
        }
        Area upTo = parts[0].equals(ABOVE) ? Tier.OPEN : Area.parse(parts[0]);
        return new Tier(upTo, UnitPrice.parse(parts[1]));
    }
}
