package cn.changxiao.property.result;

import java.time.LocalDateTime;
import java.util.Optional;

/** An objection with its answer, if it has one; the owner's name is masked. */
public record Objection(
        ObjectionId id, String maskedOwner, String text, LocalDateTime filedAt, Optional<Answer> answer) {

    /** What staff answered; an upheld objection makes the decision fail. */
    public record Answer(boolean isUpheld, String text, String answeredBy, LocalDateTime answeredAt) {}
}
