package cn.changxiao.property.roll;

import cn.changxiao.property.estate.Area;
import java.time.LocalDate;
import java.time.LocalDateTime;

/** A roll that was frozen: its totals and its hash, 64 hexadecimal digits. Its lines never change. */
public record FrozenRoll(
        RollId id,
        VotingScope scope,
        String scopeText,
        LocalDate day,
        LocalDateTime knownAt,
        int units,
        int heads,
        Area area,
        String hash) {}
