package cn.changxiao.billing.tariff;

import cn.changxiao.billing.price.Price;
import cn.changxiao.billing.price.PriceKind;
import cn.changxiao.billing.price.Tier;
import cn.changxiao.billing.price.Tiered;
import cn.changxiao.property.Sql;
import cn.changxiao.property.estate.Area;
import cn.changxiao.property.estate.CompoundId;
import cn.changxiao.property.policy.CompoundPolicies;
import cn.changxiao.property.policy.PolicyParameter;
import cn.changxiao.property.policy.PolicyValue;
import jakarta.inject.Singleton;
import java.math.BigInteger;
import java.time.LocalDate;

/**
 * The guidance price of the property fee (物业服务收费管理办法 art. 6, 7): per square metre, each band alone; a price per
 * household or a fixed sum is compared over all units of the compound. No ceiling is kept where the place sets none.
 */
@Singleton
class PriceCeiling {

    private static final String UNITS = """
            SELECT COUNT(*) AS units, COALESCE(SUM(u.area_hundredths), 0) AS area FROM registry_unit u
            WHERE u.compound_id = ? AND u.formed_on <= ? AND ? < u.lapsed_on
            """;

    private final Sql sql;
    private final CompoundPolicies policies;

    PriceCeiling(Sql sql, CompoundPolicies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    /** @throws PriceAboveCeiling if the price is above what the place allows on that day */
    void require(CompoundId compound, FeeItem item, Price price, LocalDate from) {
        if (item != FeeItem.PROPERTY_FEE) {
            return;
        }
        PolicyValue ceiling = policies.explain(PolicyParameter.BILL_PRICE_CEILING, compound, from);
        if (ceiling.value() > 0 && isAbove(compound, price, ceiling.value(), from)) {
            throw new PriceAboveCeiling(price, ceiling);
        }
    }

    private boolean isAbove(CompoundId compound, Price price, long ceiling, LocalDate from) {
        if (price instanceof Tiered bands) {
            return bands.tiers().stream().map(Tier::price).anyMatch(band -> band.e4() > ceiling);
        }
        if (price.kind() == PriceKind.PER_AREA) {
            return price.priceE4() > ceiling;
        }
        return sql.first(
                        UNITS,
                        row -> isAbove(
                                price.priceE4() * price.quantityHundredths(Area.ZERO, 0),
                                row.getLong("units"),
                                ceiling,
                                row.getLong("area")),
                        compound.value(),
                        from,
                        from)
                .orElse(false);
    }

    private static boolean isAbove(long each, long units, long ceiling, long area) {
        BigInteger all = BigInteger.valueOf(each).multiply(BigInteger.valueOf(units));
        return area > 0 && all.compareTo(BigInteger.valueOf(ceiling).multiply(BigInteger.valueOf(area))) > 0;
    }
}
