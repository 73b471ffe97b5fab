package cn.changxiao.property.ownership;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Who really owned a unit from a day until another, where the register had it wrong; open-ended without a last day. */
public record NewCorrection(
        BusinessKey key, UnitId unit, LocalDate from, Optional<LocalDate> until, List<Buyer> owners, String evidence) {

    public NewCorrection {
        owners = List.copyOf(owners);
    }

    NewOwners replaced() {
        return new NewOwners(key, unit, from, until.orElse(Share.OPEN_END), owners, evidence);
    }
}
