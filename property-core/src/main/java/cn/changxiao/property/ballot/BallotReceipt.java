package cn.changxiao.property.ballot;

import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.tally.Choice;
import java.time.LocalDateTime;
import java.util.Optional;

/** The answer to a ballot: what now counts for the unit, and the how manieth entry of its trace that is. */
public record BallotReceipt(
        DecisionId decision, UnitId unit, Optional<Choice> choice, int sequence, LocalDateTime recordedAt) {}
