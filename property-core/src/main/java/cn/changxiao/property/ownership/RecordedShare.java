package cn.changxiao.property.ownership;

import cn.changxiao.property.party.PersonId;
import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A share with both its times: the days on which it holds and the moments between which it was believed. What was
 * recorded with the unit itself has neither kind of change nor evidence.
 */
public record RecordedShare(
        PersonId person,
        String maskedName,
        Share share,
        LocalDateTime recordedAt,
        LocalDateTime supersededAt,
        Optional<OwnershipChangeKind> kind,
        Optional<String> evidence) {

    /** True while nothing newer has been recorded for these days. */
    public boolean isBelieved() {
        return supersededAt.toLocalDate().equals(Share.OPEN_END);
    }
}
