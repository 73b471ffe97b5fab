package cn.changxiao.fund.closing;

import cn.changxiao.property.party.UserId;
import java.time.LocalDateTime;
import java.time.YearMonth;

/** One thing done to a month, by whom, when and why; on record for ever. */
public record ClosingEvent(
        YearMonth month, ClosingEventKind kind, UserId user, String userName, String reason, LocalDateTime at) {}
