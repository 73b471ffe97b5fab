package cn.changxiao.fund.review;

import cn.changxiao.property.estate.UnitId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A request for review as it stands in the list.
 *
 * @param code lets whoever asked read the answer without logging in
 * @param drafter who wrote the answer that waits or was given
 * @param finishedOn the day of the answer or of the withdrawal
 */
public record Review(
        ReviewId id,
        String number,
        String code,
        ReviewState state,
        ReviewSubject about,
        UnitId unit,
        String place,
        String question,
        LocalDate askedOn,
        LocalDate dueOn,
        Optional<ReviewOutcome> outcome,
        Optional<Long> drafter,
        Optional<LocalDate> finishedOn) {

    /** Whether the day on which it should have been answered is over, or was when it was answered. */
    public boolean isLate(LocalDate today) {
        return finishedOn.orElse(today).isAfter(dueOn);
    }
}
