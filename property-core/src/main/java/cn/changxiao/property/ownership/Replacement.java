package cn.changxiao.property.ownership;

import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.UserId;
import java.time.LocalDate;
import java.util.List;

/** Other holders of a unit in a period, with the change they come from; {@code key} names it, {@code contentHash} is
 * hexadecimal. */
public record Replacement(
        OwnershipChangeKind kind,
        String key,
        String contentHash,
        UnitId unit,
        String place,
        LocalDate from,
        LocalDate until,
        List<Holding> holdings,
        String evidence,
        UserId recordedBy) {

    public Replacement {
        holdings = List.copyOf(holdings);
    }
}
