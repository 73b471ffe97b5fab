package cn.changxiao.fund.ending;

import java.time.LocalDate;
import java.util.Optional;

/** An ending in a list. */
public record AccountEnd(
        AccountEndId id,
        String compound,
        String place,
        String reason,
        LocalDate requestedOn,
        AccountEndState state,
        long makerId,
        Optional<LocalDate> endedOn) {}
