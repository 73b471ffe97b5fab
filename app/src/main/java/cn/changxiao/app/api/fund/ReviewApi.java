package cn.changxiao.app.api.fund;

import cn.changxiao.fund.review.AskForReview;
import cn.changxiao.fund.review.DecideReviewAnswer;
import cn.changxiao.fund.review.DraftReviewAnswer;
import cn.changxiao.fund.review.Review;
import cn.changxiao.fund.review.ReviewId;
import cn.changxiao.fund.review.ReviewOutcome;
import cn.changxiao.fund.review.ReviewSubject;
import cn.changxiao.fund.review.Reviews;
import cn.changxiao.fund.review.WithdrawReview;
import cn.changxiao.property.BusinessKey;
import cn.changxiao.property.estate.UnitId;
import cn.changxiao.property.party.Role;
import cn.changxiao.property.party.Viewer;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Header;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.Status;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.serde.annotation.Serdeable;
import java.util.List;

/** Requests for review: owners ask, two persons of the custodian answer. */
@Controller("/api/v1/fund/reviews")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_AUTHENTICATED)
final class ReviewApi {

    private static final int ROWS = 100;

    private final Reviews reviews;
    private final AskForReview askForReview;
    private final DraftReviewAnswer draftReviewAnswer;
    private final DecideReviewAnswer decideReviewAnswer;
    private final WithdrawReview withdrawReview;

    ReviewApi(
            Reviews reviews,
            AskForReview askForReview,
            DraftReviewAnswer draftReviewAnswer,
            DecideReviewAnswer decideReviewAnswer,
            WithdrawReview withdrawReview) {
        this.reviews = reviews;
        this.askForReview = askForReview;
        this.draftReviewAnswer = draftReviewAnswer;
        this.decideReviewAnswer = decideReviewAnswer;
        this.withdrawReview = withdrawReview;
    }

    /** Those that wait first, without their steps. */
    @Get
    List<ReviewJson> list(Viewer viewer, @QueryValue(defaultValue = "1") int page) {
        return reviews.list(viewer, ROWS, (Math.max(1, page) - 1L) * ROWS).stream()
                .map(review -> ReviewJson.of(review, List.of()))
                .toList();
    }

    @Get("/{id}")
    ReviewJson one(Viewer viewer, long id) {
        Review review = reviews.one(viewer, new ReviewId(id));
        return ReviewJson.of(
                review, viewer.role() == Role.FUND_CUSTODIAN ? reviews.steps(review) : reviews.forOwner(review));
    }

    @Post
    @Status(HttpStatus.CREATED)
    ReviewJson ask(Viewer viewer, @Header("Idempotency-Key") String key, @Body QuestionJson body) {
        ReviewId id = askForReview.ask(
                viewer,
                new AskForReview.Question(
                        new BusinessKey(key), new UnitId(Long.parseLong(body.unit())), body.about(), body.question()));
        return one(viewer, id.value());
    }

    @Post("/{id}/answer")
    ReviewJson draft(Viewer viewer, long id, @Body AnswerJson body) {
        draftReviewAnswer.draft(viewer, new ReviewId(id), body.outcome(), body.answer());
        return one(viewer, id);
    }

    @Post("/{id}/answer/approval")
    ReviewJson give(Viewer viewer, long id) {
        decideReviewAnswer.give(viewer, new ReviewId(id));
        return one(viewer, id);
    }

    @Post("/{id}/answer/return")
    ReviewJson sendBack(Viewer viewer, long id, @Body ReturnJson body) {
        decideReviewAnswer.sendBack(viewer, new ReviewId(id), body.reason());
        return one(viewer, id);
    }

    @Post("/{id}/withdrawal")
    ReviewJson withdraw(Viewer viewer, long id) {
        withdrawReview.withdraw(viewer, new ReviewId(id));
        return one(viewer, id);
    }

    @Serdeable
    record QuestionJson(String unit, ReviewSubject about, String question) {}

    @Serdeable
    record AnswerJson(ReviewOutcome outcome, String answer) {}

    @Serdeable
    record ReturnJson(String reason) {}
}
