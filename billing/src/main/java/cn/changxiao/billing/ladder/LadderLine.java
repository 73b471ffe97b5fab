package cn.changxiao.billing.ladder;

import java.time.LocalDateTime;
import java.util.Optional;

/**
 * A ladder in the list.
 *
 * @param isOwn false for the one that comes with the service
 * @param approvedAt empty while it is proposed
 */
public record LadderLine(
        LadderId id, boolean isOwn, Ladder ladder, long proposedBy, Optional<LocalDateTime> approvedAt) {}
