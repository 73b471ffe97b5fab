package cn.changxiao.app.api.fund;

import cn.changxiao.fund.review.Review;
import cn.changxiao.fund.review.ReviewOutcome;
import cn.changxiao.fund.review.ReviewState;
import cn.changxiao.fund.review.ReviewStep;
import cn.changxiao.fund.review.ReviewStepKind;
import cn.changxiao.fund.review.ReviewSubject;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A review with the steps that the reader may see; {@code outcome} is missing until it is answered. */
@Serdeable
record ReviewJson(
        String id,
        String number,
        String unit,
        String place,
        ReviewSubject about,
        ReviewState state,
        LocalDate askedOn,
        LocalDate dueOn,
        @Nullable ReviewOutcome outcome,
        List<StepJson> steps) {

    static ReviewJson of(Review review, List<ReviewStep> steps) {
        return new ReviewJson(
                review.id().toString(),
                review.number(),
                review.unit().toString(),
                review.place(),
                review.about(),
                review.state(),
                review.askedOn(),
                review.dueOn(),
                review.state() == ReviewState.ANSWERED ? review.outcome().orElse(null) : null,
                steps.stream().map(StepJson::of).toList());
    }

    @Serdeable
    record StepJson(ReviewStepKind kind, String said, LocalDateTime at) {

        static StepJson of(ReviewStep step) {
            return new StepJson(step.kind(), step.said(), step.at());
        }
    }
}
