package cn.changxiao.property.recount;

import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.tally.Choice;
import java.time.LocalDateTime;
import java.util.Optional;

/** One casting, correction or withdrawal of a unit's ballot, numbered from 1; a withdrawal has no choice. No person. */
record BallotTrace(
        UnitId unit, int sequence, String kind, Optional<Choice> choice, String channel, LocalDateTime recordedAt) {}
