package cn.changxiao.app.api.billing;

import cn.changxiao.billing.collection.CollectionTotals;
import cn.changxiao.billing.collection.RateDefinition;
import cn.changxiao.property.money.Rate;
import io.micronaut.serde.annotation.Serdeable;
import java.util.Map;
import java.util.TreeMap;

/** A month's totals with each rate as the exact fraction it is; per cent is a dash when nothing was due. */
@Serdeable
record RateJson(
        String id,
        String name,
        MoneyJson due,
        MoneyJson onTime,
        MoneyJson arrears,
        MoneyJson recovered,
        Map<String, FractionJson> rates) {

    static RateJson of(String id, String name, CollectionTotals totals) {
        Map<String, FractionJson> rates = new TreeMap<>();
        for (RateDefinition definition : RateDefinition.values()) {
            rates.put(definition.name(), FractionJson.of(definition.of(totals)));
        }
        return new RateJson(
                id,
                name,
                MoneyJson.of(totals.due()),
                MoneyJson.of(totals.onTime()),
                MoneyJson.of(totals.arrears()),
                MoneyJson.of(totals.recovered()),
                rates);
    }

    /** A rate. */
    @Serdeable
    record FractionJson(long part, long whole, String percent) {

        static FractionJson of(Rate rate) {
            return new FractionJson(rate.part(), rate.whole(), rate.percent(2));
        }
    }
}
