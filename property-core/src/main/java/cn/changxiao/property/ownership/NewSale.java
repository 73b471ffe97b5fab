package cn.changxiao.property.ownership;

import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import java.time.LocalDate;
import java.util.List;

/** A change of all owners of a unit from a day on, which may lie in the past, with what proves it. */
public record NewSale(BusinessKey key, UnitId unit, LocalDate from, List<Buyer> buyers, String evidence) {

    public NewSale {
        buyers = List.copyOf(buyers);
    }

    NewOwners owners() {
        return new NewOwners(key, unit, from, Share.OPEN_END, buyers, evidence);
    }
}
