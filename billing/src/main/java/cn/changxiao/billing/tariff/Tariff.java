package cn.changxiao.billing.tariff;

import cn.changxiao.billing.price.Price;
import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A price of one fee item in one compound from a day on, as it stands in the list; {@code rejection} is empty unless it
 * was sent back.
 */
public record Tariff(
        TariffId id,
        CompoundId compound,
        String compoundName,
        FeeItem item,
        Price price,
        LocalDate validFrom,
        LocalDate validUntil,
        String basis,
        TariffState state,
        long proposedBy,
        Optional<Long> checkedBy,
        String rejection,
        Optional<End> end) {

    private static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    public boolean isOpenEnded() {
        return validUntil.equals(OPEN_END);
    }

    /** An end that is proposed, or agreed once the tariff is no longer open-ended. */
    public record End(LocalDate on, String reason, long proposedBy) {}
}
