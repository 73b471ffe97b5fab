package cn.changxiao.app.api.billing;

import cn.changxiao.billing.collection.apart.DuesApart;
import io.micronaut.serde.annotation.Serdeable;

/** What left the denominator of a month's rates, and what is in it though disputed or vacant. */
@Serdeable
record ApartJson(
        String month,
        MoneyJson relieved,
        MoneyJson adjusted,
        MoneyJson waived,
        MoneyJson voided,
        PartJson disputed,
        PartJson vacant) {

    static ApartJson of(DuesApart apart) {
        return new ApartJson(
                apart.month().toString(),
                MoneyJson.of(apart.relieved()),
                MoneyJson.of(apart.adjusted()),
                MoneyJson.of(apart.waived()),
                MoneyJson.of(apart.voided()),
                PartJson.of(apart.disputed()),
                PartJson.of(apart.vacant()));
    }

    /** Households and their amounts. */
    @Serdeable
    record PartJson(long households, MoneyJson due, MoneyJson open) {

        static PartJson of(DuesApart.Part part) {
            return new PartJson(part.households(), MoneyJson.of(part.due()), MoneyJson.of(part.open()));
        }
    }
}
