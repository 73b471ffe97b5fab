package cn.changxiao.property.decision;

import cn.changxiao.property.InvalidValue;
import java.time.LocalDate;
import java.time.LocalDateTime;

/**
 * What the owners are told: whose units count is decided by the registry of {@code recordDay}; ballots count from {@code
 * opensAt} until before {@code closesAt}.
 */
public record Announcement(LocalDate recordDay, LocalDateTime opensAt, LocalDateTime closesAt) {

    public Announcement {
        if (!opensAt.isBefore(closesAt)) {
            throw new InvalidValue("表决开始时间 %s 须早于截止时间 %s。".formatted(opensAt, closesAt));
        }
    }
}
