package cn.changxiao.property.noticeboard;

import cn.changxiao.property.ballot.BallotEventKind;
import cn.changxiao.property.ballot.Channel;
import cn.changxiao.property.tally.Choice;
import java.time.LocalDateTime;
import java.util.Optional;

/** One entry of a unit's trace; {@code evidence} is the SHA-256 of the scan in hexadecimal. */
public record TraceLine(
        int sequence,
        BallotEventKind kind,
        Channel channel,
        Optional<Choice> choice,
        Optional<String> evidence,
        Optional<String> paperNumber,
        String reason,
        LocalDateTime recordedAt) {}
