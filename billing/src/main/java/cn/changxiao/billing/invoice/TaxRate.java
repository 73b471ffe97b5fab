package cn.changxiao.billing.invoice;

import cn.changxiao.billing.tariff.FeeItem;
import java.math.BigDecimal;
import java.time.LocalDate;

/** How an issuer is taxed for an item from a day on, with the rate in force. */
public record TaxRate(FeeItem item, VatTreatment treatment, String taxCode, LocalDate from, long ratePpm) {

    /** As in {@code 6%}; {@code 不征税} where nothing is taxed. */
    public String rateText() {
        return treatment == VatTreatment.NOT_TAXED
                ? treatment.label()
                : BigDecimal.valueOf(ratePpm, 4).stripTrailingZeros().toPlainString() + "%";
    }
}
