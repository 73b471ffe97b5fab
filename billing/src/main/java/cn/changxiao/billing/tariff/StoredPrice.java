package cn.changxiao.billing.tariff;

import cn.changxiao.billing.price.Fixed;
import cn.changxiao.billing.price.MonthlyPrice;
import cn.changxiao.billing.price.PerArea;
import cn.changxiao.billing.price.PerSpace;
import cn.changxiao.billing.price.PerUnit;
import cn.changxiao.billing.price.Price;
import cn.changxiao.billing.price.PriceKind;
import cn.changxiao.billing.price.Tier;
import cn.changxiao.billing.price.Tiered;
import cn.changxiao.property.estate.Area;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** A price as the columns of a tariff {@code t} hold it. */
final class StoredPrice {

    /** The bands come as {@code upTo:price,upTo:price}, so that a tariff stays one row. */
    static final String COLUMNS = """
            t.price_kind, t.price_e4, (SELECT GROUP_CONCAT(CONCAT(x.up_to_hundredths, ':', x.price_e4) ORDER BY x.tier_no)
                FROM billing_tariff_tier x WHERE x.tariff_id = t.tariff_id) AS tiers
            """;

    private StoredPrice() {}

    static Price read(ResultSet row) throws SQLException {
        long e4 = row.getLong("price_e4");
        return switch (PriceKind.valueOf(row.getString("price_kind"))) {
            case PER_AREA -> new PerArea(new UnitPrice(e4));
            case PER_UNIT -> new PerUnit(new MonthlyPrice(e4));
            case PER_SPACE -> new PerSpace(new MonthlyPrice(e4));
            case FIXED -> new Fixed(new MonthlyPrice(e4));
            case TIERED -> new Tiered(tiers(row.getString("tiers")));
        };
    }

    private static List<Tier> tiers(String text) {
        return Arrays.stream(text.split(",", -1))
                .map(band -> band.split(":", -1))
                .map(band ->
                        new Tier(Area.ofHundredths(Long.parseLong(band[0])), new UnitPrice(Long.parseLong(band[1]))))
                .toList();
    }
}
