package cn.changxiao.billing.tariff;

import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;
import java.util.Optional;

/** A price of one fee item in one compound from a day on, as it stands in the list. */
public record Tariff(
        TariffId id,
        CompoundId compound,
        String compoundName,
        FeeItem item,
        UnitPrice price,
        LocalDate validFrom,
        LocalDate validUntil,
        String basis,
        TariffState state,
        long proposedBy,
        Optional<Long> checkedBy) {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public boolean isOpenEnded() {
        return validUntil.equals(OPEN_END);
    }
}
