package cn.changxiao.app.console.review;

import cn.changxiao.fund.review.Review;
import cn.changxiao.fund.review.Reviews;
import cn.changxiao.property.NotFound;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.micronaut.views.View;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/** How a request for review stands, for whoever has its code and no account to log in with. */
@Controller("/verify/fund-review")
@ExecuteOn(TaskExecutors.BLOCKING)
@Secured(SecurityRule.IS_ANONYMOUS)
final class PublicReviewController {

    private final Reviews reviews;
    private final Clock clock;

    PublicReviewController(Reviews reviews, Clock clock) {
        this.reviews = reviews;
        this.clock = clock;
    }

    @Get("/{code}")
    @View("review/public")
    ReviewPage one(String code) {
        Review review = reviews.byCode(code).orElseThrow(() -> new NotFound("复核查询码", code));
        return new ReviewPage(review, reviews.forOwner(review), Optional.empty(), LocalDate.now(clock));
    }
}
