package cn.changxiao.billing.invoice;

import cn.changxiao.billing.tariff.FeeItem;
import cn.changxiao.property.Sql;
import cn.changxiao.property.policy.Policies;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;

/** Finds how an issuer is taxed on a day. */
@Singleton
public class TaxRates {

    private static final String IN_FORCE = """
            SELECT t.fee_item_id, t.treatment, t.tax_code, t.valid_from, o.jurisdiction_code
            FROM billing_tax_rate t
            JOIN registry_organisation o ON o.organisation_id = t.issuer_id
            WHERE t.issuer_id = ? AND t.valid_from <= ? ORDER BY t.fee_item_id, t.valid_from
            """;

    private final Sql sql;
    private final Policies policies;

    TaxRates(Sql sql, Policies policies) {
        this.sql = sql;
        this.policies = policies;
    }

    /** The rate of every item for which the issuer has set one. */
    public Map<FeeItem, TaxRate> on(long issuer, LocalDate day) {
        Map<FeeItem, Found> latest = new EnumMap<>(FeeItem.class);
        sql.list(
                        IN_FORCE,
                        row -> new Found(
                                FeeItem.ofId(row.getInt("fee_item_id")),
                                VatTreatment.valueOf(row.getString("treatment")),
                                row.getString("tax_code"),
                                row.getObject("valid_from", LocalDate.class),
                                row.getString("jurisdiction_code")),
                        issuer,
                        day)
                .forEach(found -> latest.put(found.item(), found));
        Map<FeeItem, TaxRate> rates = new EnumMap<>(FeeItem.class);
        latest.forEach((item, found) -> rates.put(item, found.with(policies, day)));
        return rates;
    }

    private record Found(FeeItem item, VatTreatment treatment, String taxCode, LocalDate from, String place) {

        TaxRate with(Policies policies, LocalDate day) {
            long rate = treatment
                    .rate()
                    .map(parameter -> policies.value(parameter, place, day))
                    .orElse(0L);
            return new TaxRate(item, treatment, taxCode, from, rate);
        }
    }
}
