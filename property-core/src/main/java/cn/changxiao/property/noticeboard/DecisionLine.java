package cn.changxiao.property.noticeboard;

import cn.changxiao.property.decision.DecisionId;
import cn.changxiao.property.decision.DecisionState;
import cn.changxiao.property.decision.Matter;
import cn.changxiao.property.estate.CompoundId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Optional;

/** A decision in a list: where it stands, until when, and how many have taken part. */
public record DecisionLine(
        DecisionId id,
        CompoundId compound,
        String compoundName,
        Matter matter,
        String title,
        String scopeText,
        DecisionState state,
        Optional<LocalDateTime> opensAt,
        Optional<LocalDateTime> closesAt,
        Optional<LocalDate> challengeUntil,
        Participation participation) {

    DecisionLine with(Participation counted) {
        return new DecisionLine(
                id,
                compound,
                compoundName,
                matter,
                title,
                scopeText,
                state,
                opensAt,
                closesAt,
                challengeUntil,
                counted);
    }
}
